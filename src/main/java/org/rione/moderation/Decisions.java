package org.rione.moderation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.rione.identity.CurrentPerson;
import org.rione.identity.SignedIn;
import org.rione.moderation.ReviewItem.State;
import org.rione.moderation.screening.Screening;
import org.rione.moderation.spi.Reviewed;
import org.rione.shared.Changes;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.rione.shared.Topics;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What moderators decide, with its reasons, and how they take it back. */
@Service
public class Decisions {

    private final ReviewStore store;
    private final DecisionStore decisions;
    private final Contents contents;
    private final Turns turns;
    private final Statements statements;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;
    private final Changes changes;
    private final Clock clock;
    private final ModerationProperties settings;

    Decisions(
            ReviewStore store,
            DecisionStore decisions,
            Contents contents,
            Turns turns,
            Statements statements,
            CurrentPerson current,
            ApplicationEventPublisher events,
            Changes changes,
            Clock clock,
            ModerationProperties settings) {
        this.store = store;
        this.decisions = decisions;
        this.contents = contents;
        this.turns = turns;
        this.statements = statements;
        this.current = current;
        this.events = events;
        this.changes = changes;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * Decides on the text that the moderator has read: the lock on the item makes two moderators come one after the
     * other, and the second is told who was first.
     *
     * @param seenVersion the version of the content they had before them
     */
    @Transactional
    @PreAuthorize("hasRole('" + Role.MODERATOR + "')")
    public DecisionRecord decide(ReviewItemId id, long seenVersion, Decision decision) {
        var me = current.require();
        var item = turns.lockMine(id, me);
        var content = contents.find(item.content()).orElseThrow(() -> new Refusal("moderation.refused.withdrawn"));
        if (content.version() != seenVersion) {
            throw new Refusal("moderation.refused.changed");
        }
        var made = record(item, content, decision, me);
        contents.show(item.content(), made.outcome().makes(), content.texts(), made.covered());
        decisions.add(made);
        store.save(Moderation.closed(item, State.DECIDED, made.outcome().makes()));
        store.step(id, made.at(), ReviewStep.What.valueOf(made.outcome().name()), me.name(), ruleName(made));
        statements.send(made);
        events.publishEvent(new ReviewDecided(
                id, item.content(), item.author(), made.outcome(), made.rule(), made.foundBy(), made.at()));
        changes.touch(Topics.QUEUE, Register.TOPIC);
        return made;
    }

    /** What the author would be told, before anything is decided. */
    @PreAuthorize("hasRole('" + Role.MODERATOR + "')")
    public DecisionRecord preview(ReviewItem item, Reviewed content, Decision decision) {
        return record(item, content, decision, current.require());
    }

    /** Everything is as it was before the decision, and the item is with the moderator again. */
    @Transactional
    @PreAuthorize("hasRole('" + Role.MODERATOR + "')")
    public void undo(DecisionId id) {
        var me = current.require();
        var asked = decisions.find(id).orElseThrow(() -> new Refusal("moderation.refused.undo-late"));
        var item = store.lock(asked.item()).orElseThrow(() -> new Refusal("moderation.refused.undo-late"));
        var decision = decisions.find(id).orElseThrow();
        if (!decision.decider().equals(me.id())) {
            throw new Refusal("moderation.refused.undo-not-yours");
        }
        if (item.state() != State.DECIDED
                || item.round() != decision.round()
                || !clock.instant().isBefore(decision.at().plus(settings.undo()))
                || !decisions.markUndone(id, clock.instant())) {
            throw new Refusal("moderation.refused.undo-late");
        }
        var content = contents.find(item.content()).orElseThrow(() -> new Refusal("moderation.refused.withdrawn"));
        contents.show(item.content(), decision.before(), content.texts(), coveredBefore(item));
        store.save(reopened(item, decision.before(), content));
        store.claim(item.id(), me.id(), me.name(), settings.lease());
        store.step(item.id(), clock.instant(), ReviewStep.What.UNDONE, me.name(), "");
        statements.correct(decision);
        events.publishEvent(new ReviewUndone(item.id(), item.content(), decision.outcome(), clock.instant()));
        changes.touch(Topics.QUEUE, Register.TOPIC);
    }

    private List<Passage> coveredBefore(ReviewItem item) {
        return decisions.standing(item.id()).map(DecisionRecord::covered).orElse(List.of());
    }

    private static ReviewItem reopened(ReviewItem item, Visibility visibility, Reviewed content) {
        var screened = content.texts().stream().map(Screening::of).toList();
        return new ReviewItem(
                item.id(),
                item.content(),
                item.author(),
                State.WAITING,
                visibility,
                item.openedAt(),
                item.dueAt(),
                item.findings(),
                item.flood(),
                item.notices(),
                Excerpt.of(content.texts(), screened),
                Optional.empty(),
                "",
                item.round() + 1);
    }

    private DecisionRecord record(ReviewItem item, Reviewed content, Decision decision, SignedIn me) {
        var reason =
                switch (decision) {
                    case Decision.Approve _ -> Optional.<Decision.Reason>empty();
                    case Decision.Redact redact -> Optional.of(redact.reason());
                    case Decision.Remove remove -> Optional.of(remove.reason());
                };
        return new DecisionRecord(
                DecisionId.next(),
                item.id(),
                item.round(),
                item.content(),
                item.author(),
                decision.outcome(),
                reason.map(Decision.Reason::rule),
                reason.map(Decision.Reason::facts).orElse(""),
                FoundBy.of(item),
                decision instanceof Decision.Redact redact ? redact.passages() : List.of(),
                content.version(),
                item.visibility(),
                content.context(),
                content.contextPath(),
                clock.instant(),
                me.id(),
                me.name(),
                Optional.empty());
    }

    private static String ruleName(DecisionRecord decision) {
        return decision.rule().map(Rule::name).orElse("");
    }
}
