package org.rione.reports.open311;

import static org.rionedb.Tables.OPEN311_REQUEST;
import static org.rionedb.Tables.OPEN311_UPDATE;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.rione.reports.OfficePrograms;
import org.rione.reports.Outcome;
import org.rione.reports.Report;
import org.rione.reports.ReportAction;
import org.rione.reports.ReportId;
import org.rione.shared.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * News that programs send. A key that speaks for an office moves the reports of that office; any other only keeps what
 * its people say for the office, or brings back what it sent itself.
 */
@Service
public class UpdateIntake {

    private static final int LONGEST_SENTENCE = 900;

    private final DSLContext sql;
    private final OfficePrograms programs;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UpdateIntake(DSLContext sql, OfficePrograms programs, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.programs = programs;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param updateId the sender's own: the same again changes nothing
     * @param status a word of the extension, in capitals
     */
    public record Update(String updateId, String status, String text) {}

    /** What people said through programs about a report, the oldest first: for the office, not for the public. */
    public record Said(java.time.Instant at, String text) {}

    /** @return our id of the update */
    @Transactional
    @PreAuthorize("hasAuthority('SCOPE_open311')")
    public String take(ApiKey key, Report report, Update update) {
        var id = Ids.next();
        try {
            sql.insertInto(OPEN311_UPDATE)
                    .set(OPEN311_UPDATE.ID, id)
                    .set(OPEN311_UPDATE.KEY_ID, key.id())
                    .set(OPEN311_UPDATE.UPDATE_ID, update.updateId())
                    .set(OPEN311_UPDATE.REPORT_ID, report.id().value())
                    .set(OPEN311_UPDATE.STATUS, update.status())
                    .set(OPEN311_UPDATE.TEXT, update.text())
                    .set(OPEN311_UPDATE.AT, clock.instant())
                    .execute();
        } catch (DuplicateKeyException again) {
            return sql.select(OPEN311_UPDATE.ID)
                    .from(OPEN311_UPDATE)
                    .where(OPEN311_UPDATE.KEY_ID.eq(key.id()), OPEN311_UPDATE.UPDATE_ID.eq(update.updateId()))
                    .fetchSingle()
                    .value1()
                    .toString();
        }
        events.publishEvent(new UpdateTaken(report.id(), key.id(), key.name(), update.status(), clock.instant()));
        var office = key.office().filter(report.office().stream().toList()::contains);
        if (office.isPresent()) {
            action(update).ifPresent(action -> programs.act(office.get(), report.id(), action));
        } else if (update.status().equals("REOPEN") && sentBy(key, report)) {
            programs.reopen(report.id());
        }
        return id.toString();
    }

    private boolean sentBy(ApiKey key, Report report) {
        return sql.fetchExists(
                OPEN311_REQUEST,
                OPEN311_REQUEST.REPORT_ID.eq(report.id().value()).and(OPEN311_REQUEST.KEY_ID.eq(key.id())));
    }

    /** Notes which key a report came with, in the transaction in which it came. */
    @EventListener
    void taken(RequestTaken event) {
        sql.insertInto(OPEN311_REQUEST)
                .set(OPEN311_REQUEST.REPORT_ID, event.report().value())
                .set(OPEN311_REQUEST.KEY_ID, event.key())
                .execute();
    }

    private static Optional<ReportAction> action(Update update) {
        var said = sentence(update.text());
        return switch (update.status()) {
            case "FIXED", "CLOSED" -> Optional.of(new ReportAction.Close(new Outcome.Fixed(), said));
            case "ACTION_SCHEDULED", "PLANNED" ->
                Optional.of(new ReportAction.Close(new Outcome.Planned(Optional.empty()), said));
            case "NO_FURTHER_ACTION", "DUPLICATE", "CANCELLED" ->
                Optional.of(new ReportAction.Close(new Outcome.NotFixable(), said));
            case "NOT_COUNCILS_RESPONSIBILITY", "INTERNAL_REFERRAL" ->
                Optional.of(new ReportAction.Close(new Outcome.NotOurs(), said));
            case "IN_PROGRESS" -> Optional.of(new ReportAction.Start(said));
            default -> Optional.of(new ReportAction.Answer(said, Optional.empty()));
        };
    }

    private static String sentence(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_SENTENCE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_SENTENCE - 1)) + "…";
    }

    /** For the office that answers for the report: its caller has looked. */
    @PreAuthorize("hasAnyRole('OFFICER', 'ADMINISTRATOR')")
    public List<Said> said(ReportId report) {
        return sql.select(OPEN311_UPDATE.AT, OPEN311_UPDATE.TEXT)
                .from(OPEN311_UPDATE)
                .where(OPEN311_UPDATE.REPORT_ID.eq(report.value()))
                .and(OPEN311_UPDATE.TEXT.ne(""))
                .orderBy(OPEN311_UPDATE.AT, OPEN311_UPDATE.ID)
                .fetch(row -> new Said(row.value1(), row.value2()));
    }
}
