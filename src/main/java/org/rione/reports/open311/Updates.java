package org.rione.reports.open311;

import static org.rione.reports.open311.Part.field;
import static org.rione.reports.open311.Part.fields;
import static org.rionedb.Tables.REPORT;
import static org.rionedb.Tables.REPORT_STEP;

import java.time.Clock;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.rione.reports.Outcome;
import org.rione.reports.ReportStep;
import org.rione.reports.open311.Part.Items;
import org.rione.reports.open311.Part.Whole;
import org.rione.shared.RioneProperties;
import org.springframework.stereotype.Component;

/** The public history of public reports as updates, by the extension of mySociety. */
@Component
class Updates {

    private static final int LONGEST_PAGE = 1000;

    private final DSLContext sql;
    private final RioneProperties rione;
    private final Clock clock;

    Updates(DSLContext sql, RioneProperties rione, Clock clock) {
        this.sql = sql;
        this.rione = rione;
        this.clock = clock;
    }

    /** In the order in which it happened. With the number of a report: all of its history. */
    Whole query(Ask ask) {
        var ids = ask.list("service_request_id");
        var which = ids.isEmpty() ? within(ask) : REPORT.CODE.in(ids.subList(0, Math.min(ids.size(), 100)));
        var rows = sql.select(REPORT.CODE, REPORT_STEP.POSITION, REPORT_STEP.AT, REPORT_STEP.KIND)
                .select(REPORT_STEP.OUTCOME, REPORT_STEP.SENTENCE)
                .from(REPORT_STEP)
                .join(REPORT)
                .on(REPORT.ID.eq(REPORT_STEP.REPORT_ID))
                .where(REPORT.LISTED.isTrue())
                .and(which)
                .orderBy(REPORT_STEP.AT, REPORT_STEP.REPORT_ID, REPORT_STEP.POSITION)
                .limit(LONGEST_PAGE)
                .fetch();
        return new Whole(
                "service_request_updates",
                new Items(
                        "request_update",
                        rows.stream()
                                .map(this::update)
                                .flatMap(Optional::stream)
                                .toList()));
    }

    private org.jooq.Condition within(Ask ask) {
        var window = Window.of(ask, clock.instant(), rione.zone());
        return REPORT_STEP.AT.ge(window.from()).and(REPORT_STEP.AT.lt(window.until()));
    }

    private Optional<Part> update(Record row) {
        var outcome = Optional.ofNullable(row.get(REPORT_STEP.OUTCOME)).map(Outcome.Kind::valueOf);
        return word(ReportStep.Kind.valueOf(row.get(REPORT_STEP.KIND)), outcome)
                .map(status -> fields(
                        field("update_id", row.get(REPORT.CODE) + "-" + row.get(REPORT_STEP.POSITION)),
                        field("service_request_id", row.get(REPORT.CODE)),
                        field("status", status),
                        field("updated_datetime", Moments.text(row.get(REPORT_STEP.AT), rione.zone())),
                        field("description", row.get(REPORT_STEP.SENTENCE)),
                        field("media_url", null)));
    }

    /** The words of the extension; what is between moderators and authors is no update. */
    private static Optional<String> word(ReportStep.Kind kind, Optional<Outcome.Kind> outcome) {
        return switch (kind) {
            case RECEIVED, HELD, REMOVED, ABSORBED -> Optional.empty();
            case PUBLISHED -> Optional.of("OPEN");
            case ASSIGNED -> Optional.of("INVESTIGATING");
            case STARTED, ANSWERED, RESUMED, TAKEN_BACK -> Optional.of("IN_PROGRESS");
            case SUSPENDED -> Optional.of("INVESTIGATING");
            case REOPENED, REOPENED_BY_NEIGHBOURS -> Optional.of("OPEN");
            case CLOSED -> Optional.of(outcome.map(Updates::word).orElse("CLOSED"));
        };
    }

    private static String word(Outcome.Kind outcome) {
        return switch (outcome) {
            case FIXED -> "FIXED";
            case PLANNED -> "ACTION_SCHEDULED";
            case NOT_FIXABLE -> "NO_FURTHER_ACTION";
            case NOT_OURS -> "NOT_COUNCILS_RESPONSIBILITY";
            case DUPLICATE -> "DUPLICATE";
        };
    }
}
