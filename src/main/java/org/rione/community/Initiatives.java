package org.rione.community;

import static org.rionedb.Tables.INITIATIVE;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.rione.identity.CurrentPerson;
import org.rione.moderation.ContentKind;
import org.rione.moderation.ContentRef;
import org.rione.moderation.Moderation;
import org.rione.moderation.Submission;
import org.rione.moderation.Verdict;
import org.rione.shared.Ids;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.rione.shared.Slugs;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Initiatives: associations propose them, moderators publish them, residents say that they come. */
@Service
public class Initiatives {

    static final int WHY = 500;
    private static final Duration FURTHEST = Duration.ofDays(2 * 365L);
    private static final int LONGEST_SLUG = 60;

    private final InitiativeStore store;
    private final Associations associations;
    private final Moderation moderation;
    private final CurrentPerson current;
    private final CommunityNews news;
    private final Clock clock;

    Initiatives(
            InitiativeStore store,
            Associations associations,
            Moderation moderation,
            CurrentPerson current,
            CommunityNews news,
            Clock clock) {
        this.store = store;
        this.associations = associations;
        this.moderation = moderation;
        this.current = current;
        this.news = news;
        this.clock = clock;
    }

    /** What is not public is found by its association and by staff only. */
    @PreAuthorize("permitAll()")
    public Optional<Initiative> find(String code) {
        return store.find(code).filter(this::visible);
    }

    /** The public ones of an association that are not over, the next first; its contact persons see all of these. */
    @PreAuthorize("permitAll()")
    public List<Initiative> coming(AssociationId association) {
        return store
                .list(
                        INITIATIVE
                                .ASSOCIATION_ID
                                .eq(association.value())
                                .and(INITIATIVE.BEGINS.gt(clock.instant().minus(Duration.ofDays(31))))
                                .and(INITIATIVE.ENDS.gt(clock.instant())),
                        100,
                        INITIATIVE.BEGINS.asc(),
                        INITIATIVE.ID.asc())
                .stream()
                .filter(this::visible)
                .toList();
    }

    /** Proposes an initiative in the name of the association; it appears once it was looked at. */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public Initiative propose(AssociationId association, NewInitiative proposed) {
        requireContact(association);
        requireComing(proposed);
        var id = new InitiativeId(Ids.next());
        var unique = id.value().toString();
        var code = Slugs.of(proposed.title(), LONGEST_SLUG) + "-" + unique.substring(unique.length() - 6);
        store.insert(id, code, association, current.require().id(), proposed, clock.instant());
        submit(id, proposed);
        news.moved(id, association, "proposed");
        return store.find(id).orElseThrow();
    }

    /**
     * Changes what will take place; it is looked at anew where what is written is looked at first.
     *
     * @param seenVersion what the person was looking at
     */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public Initiative change(InitiativeId id, long seenVersion, NewInitiative changed) {
        moderation.approach(ref(id));
        var before = own(id);
        requireComing(changed);
        store.update(id, seenVersion, changed, clock.instant());
        submit(id, changed);
        news.moved(id, before.association(), "changed");
        return store.find(id).orElseThrow();
    }

    /** It does not take place: it stays in the calendar, marked so, with the reason. */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public Initiative cancel(InitiativeId id, String why) {
        var before = own(id);
        var reason = why.strip();
        if (reason.isEmpty() || reason.length() > WHY) {
            throw new Refusal("community.refused.why", WHY);
        }
        store.cancel(id, reason, clock.instant());
        news.moved(id, before.association(), "cancelled");
        return store.find(id).orElseThrow();
    }

    /** The person asking comes. Saying it twice changes nothing; only the number is public. */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public Initiative attend(InitiativeId id) {
        var initiative = requireKnown(id);
        if (!initiative.takesPlace(clock.instant())) {
            throw new Refusal("community.refused.not-open");
        }
        store.attend(id, current.require().id());
        news.counted(id);
        return store.find(id).orElseThrow();
    }

    /** The person asking does not come after all. */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public Initiative stayAway(InitiativeId id) {
        requireKnown(id);
        store.stayAway(id, current.require().id());
        news.counted(id);
        return store.find(id).orElseThrow();
    }

    /** Whether the person asking said that they come. */
    @PreAuthorize("permitAll()")
    public boolean attends(InitiativeId id) {
        return current.get().filter(person -> store.attends(id, person.id())).isPresent();
    }

    private void submit(InitiativeId id, NewInitiative proposed) {
        var verdict = moderation.submitted(
                new Submission(ref(id), Optional.of(current.require().id()), proposed.texts()));
        store.show(
                id.value(),
                verdict == Verdict.HELD ? InitiativeState.HELD : InitiativeState.PUBLISHED,
                Optional.empty(),
                Optional.empty(),
                clock.instant());
    }

    private Initiative own(InitiativeId id) {
        if (!store.lock(id)) {
            throw new Refusal("community.refused.unknown");
        }
        var initiative = store.find(id).orElseThrow();
        requireContact(initiative.association());
        if (initiative.cancelled().isPresent()) {
            throw new Refusal("community.refused.cancelled");
        }
        return initiative;
    }

    private Initiative requireKnown(InitiativeId id) {
        return store.find(id).filter(this::visible).orElseThrow(() -> new Refusal("community.refused.unknown"));
    }

    private void requireContact(AssociationId association) {
        if (!associations.speaksFor(association)) {
            throw new Refusal("community.refused.contacts-only");
        }
    }

    private void requireComing(NewInitiative proposed) {
        var now = clock.instant();
        if (!proposed.begins().isAfter(now)) {
            throw new Refusal("community.refused.past");
        }
        if (proposed.begins().isAfter(now.plus(FURTHEST))) {
            throw new Refusal("community.refused.far");
        }
    }

    private boolean visible(Initiative initiative) {
        return initiative.state() == InitiativeState.PUBLISHED
                || associations.speaksFor(initiative.association())
                || current.get()
                        .filter(person -> person.has(Role.MODERATOR) || person.has(Role.ADMINISTRATOR))
                        .isPresent();
    }

    private static ContentRef ref(InitiativeId id) {
        return new ContentRef(ContentKind.INITIATIVE, id.value());
    }
}
