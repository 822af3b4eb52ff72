package org.rione.moderation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rione.identity.CurrentPerson;
import org.rione.identity.People;
import org.rione.moderation.ReviewItem.State;
import org.rione.moderation.screening.Screening;
import org.rione.moderation.spi.Reviewed;
import org.rione.shared.Changes;
import org.rione.shared.Cursor;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.rione.shared.Slice;
import org.rione.shared.Topics;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The queue of what waits for a moderator: who looks at what. Decisions are taken in {@link Decisions}. */
@Service
public class ReviewQueue {

    private static final int PAGE = 20;

    private final ReviewStore store;
    private final QueueLists lists;
    private final DecisionStore decisions;
    private final Contents contents;
    private final People people;
    private final CurrentPerson current;
    private final Turns turns;
    private final ApplicationEventPublisher events;
    private final Changes changes;
    private final Clock clock;
    private final ModerationProperties settings;

    ReviewQueue(
            ReviewStore store,
            QueueLists lists,
            DecisionStore decisions,
            Contents contents,
            People people,
            CurrentPerson current,
            Turns turns,
            ApplicationEventPublisher events,
            Changes changes,
            Clock clock,
            ModerationProperties settings) {
        this.store = store;
        this.lists = lists;
        this.decisions = decisions;
        this.contents = contents;
        this.people = people;
        this.current = current;
        this.turns = turns;
        this.events = events;
        this.changes = changes;
        this.clock = clock;
        this.settings = settings;
    }

    /** What waits, worst and oldest first. */
    @PreAuthorize("hasRole('" + Role.MODERATOR + "')")
    public Slice<ReviewItem> page(Optional<ContentKind> kind, Optional<Cursor> after) {
        return lists.waiting(kind, after, PAGE);
    }

    /** How many wait of each kind; kinds of which nothing waits are left out. */
    @PreAuthorize("hasRole('" + Role.MODERATOR + "')")
    public Map<ContentKind, Integer> counts() {
        return lists.counts();
    }

    @PreAuthorize("hasRole('" + Role.MODERATOR + "')")
    public Optional<Review> open(ReviewItemId id) {
        return store.find(id).map(this::review);
    }

    /** Takes the item for a quarter of an hour. */
    @Transactional
    @PreAuthorize("hasRole('" + Role.MODERATOR + "')")
    public void claim(ReviewItemId id) {
        var me = current.require();
        if (!store.claim(id, me.id(), me.name(), settings.lease())) {
            throw turns.refusal(turns.get(id), me);
        }
        var item = turns.get(id);
        if (item.author().filter(me.id()::equals).isPresent()) {
            throw new Refusal("moderation.refused.own"); // the transaction takes the claim back
        }
        store.step(id, clock.instant(), ReviewStep.What.CLAIMED, me.name(), "");
        events.publishEvent(new ItemClaimed(id, item.content(), clock.instant()));
        changes.touch(Topics.QUEUE);
    }

    /** The sign of life of an open window; whether the item is still with the person. */
    @Transactional
    @PreAuthorize("hasRole('" + Role.MODERATOR + "')")
    public boolean renew(ReviewItemId id) {
        return store.renew(id, current.require().id(), settings.lease());
    }

    /** Gives the item back without a decision. */
    @Transactional
    @PreAuthorize("hasRole('" + Role.MODERATOR + "')")
    public void release(ReviewItemId id) {
        var me = current.require();
        if (store.release(id, me.id())) {
            store.step(id, clock.instant(), ReviewStep.What.RELEASED, me.name(), "");
            events.publishEvent(new ItemReleased(id, turns.get(id).content(), clock.instant()));
            changes.touch(Topics.QUEUE);
        }
    }

    /** Leaves the item to somebody else, visibly. */
    @Transactional
    @PreAuthorize("hasRole('" + Role.MODERATOR + "')")
    public void passOn(ReviewItemId id) {
        var me = current.require();
        var item = turns.lockMine(id, me);
        store.release(id, me.id());
        store.passedBy(id, me.name());
        store.step(id, clock.instant(), ReviewStep.What.PASSED_ON, me.name(), "");
        events.publishEvent(new ItemPassedOn(id, item.content(), clock.instant()));
        changes.touch(Topics.QUEUE);
    }

    /** Whether the person may still undo this decision. */
    @PreAuthorize("hasRole('" + Role.MODERATOR + "')")
    public boolean undoable(DecisionRecord decision) {
        return decision.decider().equals(current.require().id())
                && decision.undoneAt().isEmpty()
                && clock.instant().isBefore(decision.at().plus(settings.undo()));
    }

    private Review review(ReviewItem item) {
        var content = item.state() == State.WITHDRAWN ? Optional.<Reviewed>empty() : contents.find(item.content());
        var findings = content.map(
                        one -> one.texts().stream().map(Screening::of).toList())
                .orElse(List.of());
        return new Review(
                item,
                content,
                findings,
                item.author()
                        .flatMap(author -> Optional.ofNullable(
                                people.names(List.of(author)).get(author))),
                lists.history(item.id()),
                item.notices() > 0 ? lists.notices(item.id()) : List.of(),
                decisions.standing(item.id()).filter(_ -> item.state() == State.DECIDED));
    }
}
