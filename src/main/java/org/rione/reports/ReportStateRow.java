package org.rione.reports;

import static org.rionedb.Tables.REPORT;

import java.util.Optional;
import java.util.UUID;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.rione.reports.ReportState.Assigned;
import org.rione.reports.ReportState.InModeration;
import org.rione.reports.ReportState.InProgress;
import org.rione.reports.ReportState.Kind;
import org.rione.reports.ReportState.Published;
import org.rione.reports.ReportState.Received;
import org.rione.reports.ReportState.Removed;
import org.rione.reports.ReportState.Reopened;
import org.rione.reports.ReportState.Resolved;
import org.rione.reports.ReportState.Suspended;
import org.rionedb.tables.records.ReportRecord;

/** A state as columns. A hidden report keeps the columns of the state in which it goes on. */
final class ReportStateRow {

    static void fill(ReportRecord row, ReportState state) {
        var going = going(state);
        row.setState(state.kind().name());
        row.setResumes(going == state ? null : going.kind().name());
        row.setSentence(sentence(going));
        var outcome = going instanceof Resolved resolved ? resolved.outcome() : null;
        row.setOutcome(outcome == null ? null : outcome.kind().name());
        row.setOutcomeDay(
                outcome instanceof Outcome.Planned planned ? planned.day().orElse(null) : null);
        row.setOutcomeOf(
                outcome instanceof Outcome.Duplicate duplicate ? duplicate.of().value() : null);
    }

    static ReportState state(Record row) {
        var kind = Kind.valueOf(row.get(REPORT.STATE));
        return switch (kind) {
            case IN_MODERATION -> new InModeration(going(Kind.valueOf(row.get(REPORT.RESUMES)), row));
            case REMOVED -> new Removed(going(Kind.valueOf(row.get(REPORT.RESUMES)), row));
            default -> going(kind, row);
        };
    }

    private static ReportState going(ReportState state) {
        return switch (state) {
            case InModeration(var resumes) -> resumes;
            case Removed(var resumes) -> resumes;
            default -> state;
        };
    }

    private static @Nullable String sentence(ReportState state) {
        return switch (state) {
            case Suspended(var reason) -> reason;
            case Resolved resolved -> resolved.sentence();
            default -> null;
        };
    }

    private static ReportState going(Kind kind, Record row) {
        return switch (kind) {
            case RECEIVED -> new Received();
            case PUBLISHED -> new Published();
            case ASSIGNED -> new Assigned();
            case IN_PROGRESS -> new InProgress();
            case SUSPENDED -> new Suspended(row.get(REPORT.SENTENCE));
            case RESOLVED -> new Resolved(outcome(row), row.get(REPORT.SENTENCE));
            case REOPENED -> new Reopened();
            case IN_MODERATION, REMOVED -> throw new IllegalStateException("hidden within hidden");
        };
    }

    private static Outcome outcome(Record row) {
        return switch (Outcome.Kind.valueOf(row.get(REPORT.OUTCOME))) {
            case FIXED -> new Outcome.Fixed();
            case PLANNED -> new Outcome.Planned(Optional.ofNullable(row.get(REPORT.OUTCOME_DAY)));
            case NOT_FIXABLE -> new Outcome.NotFixable();
            case NOT_OURS -> new Outcome.NotOurs();
            case DUPLICATE -> new Outcome.Duplicate(new ReportId((UUID) row.get(REPORT.OUTCOME_OF)));
        };
    }

    private ReportStateRow() {}
}
