package org.rione.moderation;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.rione.moderation.ReviewItem.State;
import org.rione.moderation.screening.Finding;
import org.rione.moderation.screening.FindingKind;
import org.rione.moderation.screening.Screening;
import org.rione.shared.Changes;
import org.rione.shared.Topics;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where the other modules hand in what people wrote. */
@Service
public class Moderation {

    private final ReviewStore store;
    private final Policies policies;
    private final Changes changes;
    private final Clock clock;
    private final Flood flood;

    Moderation(ReviewStore store, Policies policies, Changes changes, Clock clock, ModerationProperties settings) {
        this.store = store;
        this.policies = policies;
        this.changes = changes;
        this.clock = clock;
        this.flood = new Flood(settings.burst(), settings.burstRefill());
    }

    /** What a text gives away, for a gentle word before publishing. Asks nobody and keeps nothing. */
    @PreAuthorize("permitAll()")
    public List<Finding> screen(String text) {
        return Screening.of(text);
    }

    /**
     * Called by the owner inside the transaction that stores the content, once when it is new and again whenever its
     * text changed. Screens the texts, opens or refreshes the item in the queue and says whether it may be shown.
     */
    @PreAuthorize("permitAll()")
    @Transactional(propagation = Propagation.MANDATORY)
    public Verdict submitted(Submission submission) {
        return reviewed(submission, store.lock(submission.content()), store::save);
    }

    /**
     * The same for content whose id was made in this transaction, once: nobody can have seen it before, so nothing is
     * looked for.
     */
    @PreAuthorize("permitAll()")
    @Transactional(propagation = Propagation.MANDATORY)
    public Verdict arrived(Submission submission) {
        return reviewed(submission, Optional.empty(), store::insert);
    }

    private Verdict reviewed(Submission submission, Optional<ReviewItem> before, Consumer<ReviewItem> keep) {
        var screened = submission.texts().stream().map(Screening::of).toList();
        var kinds = kinds(screened);
        boolean flooding =
                before.isEmpty() && submission.author().filter(flood::overflows).isPresent();
        boolean held = policies.of(submission.content().kind()) == Mode.PRE
                || Risk.holds(kinds)
                || flooding
                || before.filter(Moderation::stillHeld).isPresent();
        var visibility = held ? Visibility.HELD : Visibility.PUBLISHED;
        var item = opened(submission, before, kinds, flooding, visibility, screened);
        keep.accept(item);
        before.ifPresent(_ -> store.step(item.id(), clock.instant(), ReviewStep.What.EDITED, "", ""));
        var what = held ? ReviewStep.What.HELD : ReviewStep.What.PUBLISHED;
        store.step(item.id(), clock.instant(), what, "", ReviewItem.written(kinds));
        changes.touch(Topics.QUEUE);
        return held ? Verdict.HELD : Verdict.PUBLISHED;
    }

    /**
     * Called by the owner before it locks a row of its own that may be under review: moderators lock the item first and
     * the content then, and whoever did it the other way round could wait for them while they wait for him.
     */
    @PreAuthorize("permitAll()")
    @Transactional(propagation = Propagation.MANDATORY)
    public void approach(ContentRef content) {
        store.lock(content);
    }

    /** Called by the owner when content went away (its author deleted it): there is nothing left to decide. */
    @PreAuthorize("permitAll()")
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdrawn(ContentRef content) {
        store.lock(content).filter(item -> item.state() != State.WITHDRAWN).ifPresent(item -> {
            store.save(closed(item, State.WITHDRAWN, Visibility.REMOVED));
            store.step(item.id(), clock.instant(), ReviewStep.What.WITHDRAWN, "", "");
            changes.touch(Topics.QUEUE);
        });
    }

    /** An author does not free held, covered or removed content by changing it: it waits until somebody looks. */
    private static boolean stillHeld(ReviewItem before) {
        return before.visibility() != Visibility.PUBLISHED && before.state() != State.WITHDRAWN;
    }

    private ReviewItem opened(
            Submission submission,
            Optional<ReviewItem> before,
            Set<FindingKind> kinds,
            boolean flooding,
            Visibility visibility,
            List<List<Finding>> screened) {
        boolean waiting = before.filter(item -> item.state() == State.WAITING).isPresent();
        int notices = before.map(ReviewItem::notices).orElse(0);
        var openedAt = before.filter(_ -> waiting).map(ReviewItem::openedAt).orElseGet(clock::instant);
        boolean stillFlooding = flooding || before.filter(ReviewItem::flood).isPresent();
        var risk = Risk.of(kinds, visibility.open(), notices, stillFlooding);
        return new ReviewItem(
                before.map(ReviewItem::id).orElseGet(ReviewItemId::next),
                submission.content(),
                submission.author(),
                State.WAITING,
                visibility,
                openedAt,
                openedAt.plus(risk.band().patience()),
                kinds,
                stillFlooding,
                notices,
                Excerpt.of(submission.texts(), screened),
                before.flatMap(ReviewItem::holder),
                before.map(ReviewItem::passedBy).orElse(""),
                before.map(item -> waiting ? item.round() : item.round() + 1).orElse(1));
    }

    static ReviewItem closed(ReviewItem item, State state, Visibility visibility) {
        return new ReviewItem(
                item.id(),
                item.content(),
                item.author(),
                state,
                visibility,
                item.openedAt(),
                item.dueAt(),
                item.findings(),
                item.flood(),
                item.notices(),
                "",
                Optional.empty(),
                "",
                item.round());
    }

    private static Set<FindingKind> kinds(List<List<Finding>> screened) {
        return screened.stream()
                .flatMap(List::stream)
                .map(Finding::kind)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(FindingKind.class)));
    }
}
