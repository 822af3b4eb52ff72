package org.rione.reports;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.rione.identity.Office;
import org.rione.identity.OfficeId;
import org.rione.identity.Offices;
import org.rione.reports.deadlines.Deadline;
import org.rione.reports.deadlines.WorkingCalendar;
import org.rione.shared.Changes;
import org.rione.shared.Letter;
import org.rione.shared.Outbox;
import org.rione.shared.RioneProperties;
import org.rione.shared.Topics;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Carries out an action inside the caller's transaction: the row, the line of history, the event. */
@Component
class ReportMoves {

    private static final String MAIL = "reports.mail.";
    private static final Set<ReportStep.Kind> SAID_BY_MODERATORS =
            Set.of(ReportStep.Kind.PUBLISHED, ReportStep.Kind.HELD, ReportStep.Kind.REMOVED);

    private final ReportStore store;
    private final ApplicationEventPublisher events;
    private final Changes changes;
    private final WorkingCalendar calendar;
    private final RioneProperties rione;
    private final Offices offices;
    private final Optional<Outbox> outbox;
    private final Clock clock;

    ReportMoves(
            ReportStore store,
            ApplicationEventPublisher events,
            Changes changes,
            WorkingCalendar calendar,
            RioneProperties rione,
            Offices offices,
            Optional<Outbox> outbox,
            Clock clock) {
        this.store = store;
        this.events = events;
        this.changes = changes;
        this.calendar = calendar;
        this.rione = rione;
        this.offices = offices;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The same on another clock, for the demonstration city's past; nobody gets mail about it. */
    ReportMoves at(Clock other) {
        return new ReportMoves(store, events, changes, calendar, rione, offices, Optional.empty(), other);
    }

    Report move(Report report, long seenVersion, ReportAction action, Hand hand, Optional<OfficeId> by) {
        var now = clock.instant();
        var moved = report.after(action, hand, calendar.days(), now, today(now));
        store.update(moved, seenVersion);
        store.append(moved.id(), step(moved, action, hand, by, now));
        events.publishEvent(
                new ReportMoved(moved.id(), action.kind(), moved.state().kind(), now));
        announce(moved);
        tell(moved, kind(action, hand), action.publicSentence(), by);
        return moved;
    }

    /** The reporter hears of every step but those that the moderators explain themselves. */
    private void tell(Report report, ReportStep.Kind step, String sentence, Optional<OfficeId> by) {
        if (outbox.isEmpty() || report.author().isEmpty() || SAID_BY_MODERATORS.contains(step)) {
            return;
        }
        var office = by.flatMap(offices::find).map(Office::name).orElse("");
        outbox.get()
                .send(
                        report.author().get(),
                        Letter.of(
                                        MAIL + step.name(),
                                        report.title(),
                                        report.code(),
                                        sentence,
                                        office,
                                        report.deadline())
                                .withLink(ReportLinks.report(report.code())));
    }

    void confirm(Report report) {
        outbox.ifPresent(mail -> report.author()
                .ifPresent(author -> mail.send(
                        author,
                        Letter.of(MAIL + "RECEIVED", report.title(), report.code(), report.deadline())
                                .withLink(ReportLinks.report(report.code())))));
    }

    void announce(Report report) {
        changes.touch(Topics.REPORTS, Topics.subject(report.id().value()));
        report.action().ifPresent(action -> changes.touch(Topics.subject(action)));
    }

    private static ReportStep step(Report moved, ReportAction action, Hand hand, Optional<OfficeId> by, Instant now) {
        return new ReportStep(
                now,
                kind(action, hand),
                by,
                action instanceof ReportAction.Assign assign ? Optional.of(assign.to()) : Optional.empty(),
                action instanceof ReportAction.Close close
                        ? Optional.of(close.outcome().kind())
                        : Optional.empty(),
                action.publicSentence(),
                moved.deadline());
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

    LocalDate today() {
        return today(clock.instant());
    }

    Instant now() {
        return clock.instant();
    }
}
