package org.rione.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.rione.identity.OfficeId;
import org.rione.reports.deadlines.Deadline;
import org.rione.reports.deadlines.WorkingDays;
import org.rione.shared.PersonId;
import org.rione.shared.Refusal;

/**
 * A problem that somebody reported, as it stands now.
 *
 * @param office who answers for it
 * @param serviceDays working days that were promised when it was sent
 * @param deadline the promise: the day by which it should be solved
 * @param supports how many other people have the same problem
 * @param version grows with every change
 */
public record Report(
        ReportId id,
        String code,
        String title,
        String description,
        String category,
        ReportPlace place,
        ReportState state,
        Optional<OfficeId> office,
        int serviceDays,
        LocalDate deadline,
        Optional<LocalDate> suspendedOn,
        Visibility visibility,
        Naming naming,
        Optional<PersonId> author,
        Optional<UUID> action,
        int supports,
        long version,
        Instant createdAt,
        Instant updatedAt,
        Optional<Instant> closedAt) {

    /** Whether everybody may see it. */
    public boolean listed() {
        return visibility == Visibility.PUBLIC && state.shown();
    }

    public boolean writtenBy(PersonId person) {
        return author.filter(person::equals).isPresent();
    }

    public Deadline promise() {
        return new Deadline(deadline, serviceDays, suspendedOn);
    }

    /** A suspended report is never late: its clock stands still. */
    public boolean late(LocalDate today) {
        return state.open() && promise().late(today);
    }

    /** The report after an action. The promise follows: suspension stops its clock, reopening starts a new one. */
    Report after(ReportAction action, Hand hand, WorkingDays days, Instant now, LocalDate today) {
        var next = ReportLifecycle.next(state, action, hand);
        promisedDay(action).filter(day -> day.isBefore(today)).ifPresent(_ -> {
            throw new Refusal("reports.refused.past");
        });
        var promise = promised(action, next, days, today);
        return new Report(
                id,
                code,
                title,
                description,
                category,
                place,
                next,
                officeAfter(action),
                serviceDays,
                promise.day(),
                promise.stoppedOn(),
                visibility,
                naming,
                author,
                this.action,
                supports,
                version + 1,
                createdAt,
                now,
                closedAt(action, now));
    }

    /** A clock that stands still goes on standing while a moderator looks at the report. */
    private Deadline promised(ReportAction action, ReportState next, WorkingDays days, LocalDate today) {
        return switch (action) {
            case ReportAction.Answer answer
            when answer.newDay().isPresent() ->
                promise().movedTo(answer.newDay().get(), today);
            case ReportAction.Reopen _ -> promise().restarted(today, days);
            case ReportAction.TakeBack back -> back.promise();
            default -> {
                if (next instanceof ReportState.Suspended) {
                    yield promise().stopped(today);
                }
                yield next.shown() ? promise().resumed(today, days) : promise();
            }
        };
    }

    private Optional<OfficeId> officeAfter(ReportAction action) {
        return switch (action) {
            case ReportAction.Assign assign -> Optional.of(assign.to());
            case ReportAction.TakeBack back -> back.office();
            default -> office;
        };
    }

    /** A day that the office names in public. */
    private static Optional<LocalDate> promisedDay(ReportAction action) {
        return switch (action) {
            case ReportAction.Answer answer -> answer.newDay();
            case ReportAction.Close(Outcome.Planned(var day), var _) -> day;
            default -> Optional.empty();
        };
    }

    private Optional<Instant> closedAt(ReportAction action, Instant now) {
        return switch (action) {
            case ReportAction.Close _, ReportAction.Merge _ -> Optional.of(now);
            case ReportAction.Reopen _, ReportAction.TakeBack _ -> Optional.empty();
            default -> closedAt;
        };
    }

    Report withWords(ReportStore.Words words) {
        return new Report(
                id,
                code,
                words.title(),
                words.description(),
                category,
                new ReportPlace(place.point(), place.neighbourhood(), words.address()),
                state,
                office,
                serviceDays,
                deadline,
                suspendedOn,
                visibility,
                naming,
                author,
                action,
                supports,
                version + 1,
                createdAt,
                updatedAt,
                closedAt);
    }

    ReportStore.Words words() {
        return new ReportStore.Words(title, description, place.address());
    }
}
