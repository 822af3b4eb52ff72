package org.rione.reports.desk;

import static org.rionedb.Tables.REPORT_BEFORE;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.rione.identity.OfficeId;
import org.rione.reports.Report;
import org.rione.reports.ReportAction;
import org.rione.reports.ReportId;
import org.rione.reports.ReportState;
import org.rione.reports.deadlines.Deadline;
import org.rione.shared.PersonId;
import org.rionedb.tables.records.ReportBeforeRecord;
import org.springframework.stereotype.Component;

/** Remembers how an open report was before a step that may be taken back. */
@Component
public class StepsBack {

    private final DSLContext sql;

    StepsBack(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * @param after the same report after the step
     * @throws IllegalArgumentException when it was not open before
     */
    public void remember(Report before, Report after, Optional<Batch> batch) {
        if (!before.state().open()) {
            throw new IllegalArgumentException("only steps of open reports are taken back");
        }
        sql.insertInto(REPORT_BEFORE)
                .set(REPORT_BEFORE.REPORT_ID, before.id().value())
                .set(REPORT_BEFORE.VERSION, after.version())
                .set(REPORT_BEFORE.STATE, before.state().kind().name())
                .set(
                        REPORT_BEFORE.SENTENCE,
                        before.state() instanceof ReportState.Suspended(var reason) ? reason : null)
                .set(
                        REPORT_BEFORE.OFFICE_ID,
                        before.office().map(OfficeId::value).orElse(null))
                .set(REPORT_BEFORE.DEADLINE, before.deadline())
                .set(REPORT_BEFORE.SUSPENDED_ON, before.suspendedOn().orElse(null))
                .set(REPORT_BEFORE.BATCH_ID, batch.map(Batch::id).orElse(null))
                .set(REPORT_BEFORE.DONE_BY, batch.map(one -> one.by().value()).orElse(null))
                .set(REPORT_BEFORE.AT, after.updatedAt())
                .execute();
    }

    /** The action that undoes the step which gave the report that version. */
    public Optional<ReportAction.TakeBack> of(Report report, long version) {
        return sql.selectFrom(REPORT_BEFORE)
                .where(REPORT_BEFORE.REPORT_ID.eq(report.id().value()))
                .and(REPORT_BEFORE.VERSION.eq(version))
                .fetchOptional(row -> new ReportAction.TakeBack(
                        state(row),
                        Optional.ofNullable(row.getOfficeId()).map(OfficeId::new),
                        new Deadline(
                                row.getDeadline(), report.serviceDays(), Optional.ofNullable(row.getSuspendedOn()))));
    }

    /** Steps that an officer took on several reports at once. */
    public record Batch(UUID id, PersonId by) {}

    /** The reports of a batch, each with the version that its step gave it; none of somebody else's batch. */
    Map<ReportId, Long> reports(Batch batch) {
        return sql.selectFrom(REPORT_BEFORE)
                .where(REPORT_BEFORE.BATCH_ID.eq(batch.id()))
                .and(REPORT_BEFORE.DONE_BY.eq(batch.by().value()))
                .orderBy(REPORT_BEFORE.REPORT_ID)
                .fetchMap(row -> new ReportId(row.getReportId()), ReportBeforeRecord::getVersion);
    }

    private static ReportState state(ReportBeforeRecord row) {
        return switch (ReportState.Kind.valueOf(row.getState())) {
            case PUBLISHED -> new ReportState.Published();
            case ASSIGNED -> new ReportState.Assigned();
            case IN_PROGRESS -> new ReportState.InProgress();
            case SUSPENDED ->
                new ReportState.Suspended(Optional.ofNullable(row.getSentence()).orElse(""));
            case REOPENED -> new ReportState.Reopened();
            case RECEIVED, IN_MODERATION, RESOLVED, REMOVED ->
                throw new IllegalStateException("was not open: " + row.getState());
        };
    }
}
