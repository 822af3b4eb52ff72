package org.rione.programme;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.rione.identity.CurrentPerson;
import org.rione.identity.Office;
import org.rione.identity.OfficeId;
import org.rione.identity.Offices;
import org.rione.identity.SignedIn;
import org.rione.shared.Changes;
import org.rione.shared.Refusal;
import org.rione.shared.RioneProperties;
import org.rione.shared.Role;
import org.rione.shared.Topics;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The life of actions: what offices and administrators tell the public about them. */
@Service
public class Actions {

    private final ActionStore store;
    private final CurrentPerson person;
    private final Offices offices;
    private final ApplicationEventPublisher events;
    private final Changes changes;
    private final Clock clock;
    private final RioneProperties rione;

    Actions(
            ActionStore store,
            CurrentPerson person,
            Offices offices,
            ApplicationEventPublisher events,
            Changes changes,
            Clock clock,
            RioneProperties rione) {
        this.store = store;
        this.person = person;
        this.offices = offices;
        this.events = events;
        this.changes = changes;
        this.clock = clock;
        this.rione = rione;
    }

    /** Whether the person who asks may tell how this action is going. */
    @PreAuthorize("permitAll()")
    public boolean mayUpdate(ActionId id) {
        return person.get()
                .filter(signedIn -> answersFor(signedIn, store.life(id)))
                .isPresent();
    }

    /**
     * Takes the version the person was looking at: what a colleague told in between is not overwritten.
     *
     * @throws OptimisticLockingFailureException when somebody was faster
     */
    @Transactional
    @PreAuthorize("hasAnyRole('" + Role.OFFICER + "', '" + Role.ADMINISTRATOR + "')")
    public void update(ActionId id, long seenVersion, ActionUpdate update) {
        var life = store.life(id);
        if (!answersFor(person.require(), life)) {
            throw new Refusal("programme.refused.office");
        }
        tell(id, seenVersion, update, clock.instant());
    }

    /** Gives the action to an office, which answers for it from now on. */
    @Transactional
    @PreAuthorize("hasRole('" + Role.ADMINISTRATOR + "')")
    public void putInCharge(ActionId id, OfficeId office) {
        if (offices.find(office).isEmpty()) {
            throw new Refusal("programme.refused.unknown-office");
        }
        store.putInCharge(id, office);
        events.publishEvent(new ActionPutInCharge(id.value(), office.value(), clock.instant()));
        changes.touch(Topics.PROGRAMMES, Topics.subject(id.value()));
    }

    @Transactional
    void tell(ActionId id, long seenVersion, ActionUpdate update, Instant at) {
        var before = store.life(id);
        check(before, update);
        var after = before.after(update, at.atZone(rione.zone()).toLocalDate());
        store.save(id, seenVersion, before, after, update, author(before), at);
        events.publishEvent(new ActionMoved(id.value(), before.state(), after.state(), after.progress(), at));
        changes.touch(Topics.PROGRAMMES, Topics.subject(id.value()));
    }

    private static void check(ActionLife before, ActionUpdate update) {
        if (before.archived()) {
            throw new Refusal("programme.refused.archived");
        }
        if (update.note().length() < ActionUpdate.LEAST_NOTE || update.note().length() > ActionUpdate.MOST_NOTE) {
            throw new Refusal("programme.refused.note", ActionUpdate.LEAST_NOTE, ActionUpdate.MOST_NOTE);
        }
        if (update.plannedFrom().isPresent()
                && update.plannedTo().isPresent()
                && update.plannedTo().get().isBefore(update.plannedFrom().get())) {
            throw new Refusal("programme.refused.dates");
        }
        ActionLifecycle.check(before.state(), update.state());
        ActionLifecycle.check(update.state(), update.progress());
    }

    private static boolean answersFor(SignedIn person, ActionLife life) {
        return person.has(Role.ADMINISTRATOR)
                || (person.has(Role.OFFICER)
                        && life.office().filter(person.offices()::contains).isPresent());
    }

    /** The public reads which office speaks; the person is kept for the audit only. */
    private ActionStore.Author author(ActionLife life) {
        return new ActionStore.Author(
                person.get().map(SignedIn::id),
                life.office().flatMap(offices::find).map(Office::name));
    }

    Optional<ActionId> find(String slug, String code) {
        return store.find(slug, code);
    }
}
