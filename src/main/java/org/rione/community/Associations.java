package org.rione.community;

import static org.rionedb.Tables.ASSOCIATION;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jooq.impl.DSL;
import org.rione.identity.CurrentPerson;
import org.rione.identity.EmailAddress;
import org.rione.identity.People;
import org.rione.identity.PersonName;
import org.rione.shared.Changes;
import org.rione.shared.Cursor;
import org.rione.shared.Ids;
import org.rione.shared.PersonId;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.rione.shared.Slice;
import org.rione.shared.Slugs;
import org.rione.shared.Topics;
import org.rione.territory.NeighbourhoodId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of the city's associations. */
@Service
public class Associations {

    private static final String ADMINISTRATOR = "hasRole('" + Role.ADMINISTRATOR + "')";
    private static final int LONGEST_SLUG = 60;

    private final AssociationStore store;
    private final People people;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;
    private final Changes changes;
    private final Clock clock;

    Associations(
            AssociationStore store,
            People people,
            CurrentPerson current,
            ApplicationEventPublisher events,
            Changes changes,
            Clock clock) {
        this.store = store;
        this.people = people;
        this.current = current;
        this.events = events;
        this.changes = changes;
        this.clock = clock;
    }

    /** By name; only those of a part of the city, if one is given. */
    @PreAuthorize("permitAll()")
    public Slice<Association> page(Optional<NeighbourhoodId> district, Optional<Cursor> after, int limit) {
        var which = district.map(one -> ASSOCIATION.NEIGHBOURHOOD_ID.eq(one.value()))
                .orElseGet(DSL::noCondition);
        return Slice.of(
                store.list(which, after, limit + 1),
                limit,
                last -> Cursor.of(last.name(), last.id().value()));
    }

    @PreAuthorize("permitAll()")
    public Optional<Association> find(String slug) {
        return store.find(slug);
    }

    /** Whether the person asking speaks for the association. */
    @PreAuthorize("permitAll()")
    public boolean speaksFor(AssociationId association) {
        return current.get()
                .filter(person -> store.isContact(association, person.id()))
                .isPresent();
    }

    /** Enters an association; its address is made of its name. */
    @Transactional
    @PreAuthorize(ADMINISTRATOR)
    public Association enter(NewAssociation association) {
        var slug = Slugs.of(association.name(), LONGEST_SLUG);
        var id = new AssociationId(Ids.next());
        if (slug.isEmpty() || !store.insert(id, slug, association, clock.instant())) {
            throw new Refusal("community.refused.name-taken");
        }
        tell(id, "entered");
        return store.find(id).orElseThrow();
    }

    /** @param seenVersion what the administrator was looking at */
    @Transactional
    @PreAuthorize(ADMINISTRATOR)
    public Association change(AssociationId id, long seenVersion, NewAssociation association) {
        store.update(id, seenVersion, association);
        tell(id, "changed");
        return store.find(id).orElseThrow();
    }

    /** Lets somebody who has an account propose initiatives in the name of the association. */
    @Transactional
    @PreAuthorize(ADMINISTRATOR)
    public PersonName addContact(AssociationId id, EmailAddress email) {
        var person = people.byAddress(email).orElseThrow(() -> new Refusal("community.refused.no-account"));
        store.addContact(id, person.id(), clock.instant());
        tell(id, "contact-added");
        return person;
    }

    @Transactional
    @PreAuthorize(ADMINISTRATOR)
    public void removeContact(AssociationId id, PersonId person) {
        store.removeContact(id, person);
        tell(id, "contact-removed");
    }

    /** Who speaks for the association, by their names; for the administration only. */
    @PreAuthorize(ADMINISTRATOR)
    public List<PersonName> contacts(AssociationId id) {
        var contacts = store.contacts(id);
        var names = people.names(contacts);
        return contacts.stream()
                .map(person -> names.getOrDefault(person, new PersonName(person, "–", false)))
                .toList();
    }

    private void tell(AssociationId id, String what) {
        events.publishEvent(new AssociationChanged(id, what, clock.instant()));
        changes.touch(Topics.COMMUNITY, Topics.subject(id.value()));
    }
}
