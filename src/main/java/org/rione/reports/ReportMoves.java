package org.rione.reports;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rione.identity.OfficeId;
import org.rione.reports.deadlines.Deadline;
import org.rione.reports.deadlines.WorkingCalendar;
import org.rione.shared.Changes;
import org.rione.shared.RioneProperties;
import org.rione.shared.Topics;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Carries out an action inside the caller's transaction: the row, the line of history, the event, the letter. For the
 * services of this module, which decide who may.
 */
@Component
public class ReportMoves {

    private final ReportStore store;
    private final ApplicationEventPublisher events;
    private final Changes changes;
    private final WorkingCalendar calendar;
    private final RioneProperties rione;
    private final Optional<ReportLetters> letters;
    private final Clock clock;

    ReportMoves(
            ReportStore store,
            ApplicationEventPublisher events,
            Changes changes,
            WorkingCalendar calendar,
            RioneProperties rione,
            Optional<ReportLetters> letters,
            Clock clock) {
        this.store = store;
        this.events = events;
        this.changes = changes;
        this.calendar = calendar;
        this.rione = rione;
        this.letters = letters;
        this.clock = clock;
    }

    /** The same on another clock, for the demonstration city's past; nobody gets mail about it. */
    ReportMoves at(Clock other) {
        return new ReportMoves(store, events, changes, calendar, rione, Optional.empty(), other);
    }

    /** @throws org.springframework.dao.OptimisticLockingFailureException when somebody changed it after that version */
    public Report move(Report report, long seenVersion, ReportAction action, Hand hand, Optional<OfficeId> by) {
        var now = clock.instant();
        var moved = after(report, action, hand, now);
        store.update(moved, seenVersion);
        store.append(moved.id(), step(moved, action, hand, by, now));
        tell(moved, action, now);
        letters.ifPresent(mail -> mail.moved(moved, kind(action, hand), action.publicSentence(), by));
        return moved;
    }

    private Report after(Report report, ReportAction action, Hand hand, Instant now) {
        return report.after(action, hand, calendar.days(), now, today(now));
    }

    /**
     * Stores a report that has just come in together with what was decided about it at once.
     *
     * @param received as it came; not stored
     * @param entrance the moderators' first look: shown or held
     * @throws org.springframework.dao.DuplicateKeyException when the key was used before
     */
    Report enter(Report received, String idempotencyKey, ReportAction entrance) {
        var entered = after(received, entrance, Hand.MODERATOR, received.createdAt());
        store.insert(entered, idempotencyKey);
        store.begin(
                entered.id(),
                List.of(
                        ReportStep.received(received.createdAt(), received.deadline()),
                        step(entered, entrance, Hand.MODERATOR, Optional.empty(), received.createdAt())));
        return entered;
    }

    /** What everybody hears of a report that has come in, and its author too. */
    void entered(Report entered, ReportAction entrance) {
        events.publishEvent(new ReportSent(entered.id(), entered.code(), entered.category(), entered.createdAt()));
        tell(entered, entrance, entered.createdAt());
        letters.ifPresent(mail -> mail.received(entered));
    }

    private void tell(Report moved, ReportAction action, Instant now) {
        events.publishEvent(
                new ReportMoved(moved.id(), action.kind(), moved.state().kind(), now));
        announce(moved);
    }

    public void announce(Report report) {
        changes.touch(Topics.REPORTS, Topics.subject(report.id().value()));
        report.action().ifPresent(action -> changes.touch(Topics.subject(action)));
    }

    private static ReportStep step(Report moved, ReportAction action, Hand hand, Optional<OfficeId> by, Instant now) {
        return new ReportStep(
                now,
                kind(action, hand),
                by,
                action instanceof ReportAction.Assign assign ? Optional.of(assign.to()) : Optional.empty(),
                outcome(action),
                action.publicSentence(),
                moved.deadline());
    }

    private static Optional<Outcome.Kind> outcome(ReportAction action) {
        return switch (action) {
            case ReportAction.Close close -> Optional.of(close.outcome().kind());
            case ReportAction.Merge _ -> Optional.of(Outcome.Kind.DUPLICATE);
            default -> Optional.empty();
        };
    }

    /** A line in the history of a report that only takes in another one: its state stays. */
    public void absorbed(Report report, String code, Optional<OfficeId> by) {
        store.append(
                report.id(),
                new ReportStep(
                        clock.instant(),
                        ReportStep.Kind.ABSORBED,
                        by,
                        Optional.empty(),
                        Optional.empty(),
                        code,
                        report.deadline()));
        announce(report);
    }

    private static ReportStep.Kind kind(ReportAction action, Hand hand) {
        return switch (action.kind()) {
            case PUBLISH -> ReportStep.Kind.PUBLISHED;
            case HOLD -> ReportStep.Kind.HELD;
            case REMOVE -> ReportStep.Kind.REMOVED;
            case ASSIGN -> ReportStep.Kind.ASSIGNED;
            case START -> ReportStep.Kind.STARTED;
            case ANSWER -> ReportStep.Kind.ANSWERED;
            case SUSPEND -> ReportStep.Kind.SUSPENDED;
            case RESUME -> ReportStep.Kind.RESUMED;
            case CLOSE -> ReportStep.Kind.CLOSED;
            case MERGE -> ReportStep.Kind.CLOSED;
            case TAKE_BACK -> ReportStep.Kind.TAKEN_BACK;
            case REOPEN -> hand == Hand.NEIGHBOURS ? ReportStep.Kind.REOPENED_BY_NEIGHBOURS : ReportStep.Kind.REOPENED;
        };
    }

    Deadline promise(Instant sent, int serviceDays) {
        return Deadline.promised(sent, rione.zone(), serviceDays, calendar.days());
    }

    Deadline.Standing standing(Report report) {
        return report.promise().standing(today(), calendar.days());
    }

    LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, rione.zone());
    }

    public LocalDate today() {
        return today(clock.instant());
    }

    public Instant now() {
        return clock.instant();
    }
}
