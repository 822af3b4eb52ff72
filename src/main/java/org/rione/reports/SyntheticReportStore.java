package org.rione.reports;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;
import static org.rionedb.Tables.REPORT;
import static org.rionedb.Tables.REPORT_STEP;
import static org.rionedb.Tables.REPORT_SUPPORT;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.rione.shared.PersonId;
import org.rione.shared.sql.Geo;
import org.rionedb.tables.records.ReportRecord;
import org.rionedb.tables.records.ReportStepRecord;
import org.rionedb.tables.records.ReportSupportRecord;
import org.springframework.stereotype.Repository;

/** Writes many reports with few statements. */
@Repository
class SyntheticReportStore {

    private static final int ROWS = 1000;

    private final DSLContext sql;

    SyntheticReportStore(DSLContext sql) {
        this.sql = sql;
    }

    /** A report with all that belongs to it. */
    record Written(Report report, List<ReportStep> steps, List<PersonId> supporters) {}

    int count() {
        return sql.fetchCount(REPORT);
    }

    void add(List<Written> all) {
        sql.insertInto(REPORT)
                .set(all.stream().map(one -> row(one.report())).toList())
                .execute();
        places(all);
        var steps = new ArrayList<ReportStepRecord>();
        var supports = new ArrayList<ReportSupportRecord>();
        for (var one : all) {
            for (int i = 0; i < one.steps().size(); i++) {
                steps.add(ReportStore.row(one.report().id(), i, one.steps().get(i)));
            }
            one.supporters().forEach(person -> supports.add(support(one.report(), person)));
        }
        for (int from = 0; from < steps.size(); from += ROWS) {
            sql.insertInto(REPORT_STEP)
                    .set(steps.subList(from, Math.min(from + ROWS, steps.size())))
                    .execute();
        }
        for (int from = 0; from < supports.size(); from += ROWS) {
            sql.insertInto(REPORT_SUPPORT)
                    .set(supports.subList(from, Math.min(from + ROWS, supports.size())))
                    .execute();
        }
    }

    private ReportRecord row(Report report) {
        var row = sql.newRecord(REPORT);
        ReportStore.fill(row, report);
        row.setId(report.id().value());
        row.setCode(report.code());
        row.setIdempotencyKey("synthetic-" + report.id().value());
        row.setAuthorId(report.author().map(PersonId::value).orElse(null));
        row.setCreatedAt(report.createdAt());
        row.setSupports(report.supports());
        return row;
    }

    private void places(List<Written> all) {
        var insert = sql.insertInto(table("report_location"))
                .columns(field("report_id", UUID.class), field("place", Object.class));
        for (var one : all) {
            var point = one.report().place().point();
            if (point.isPresent()) {
                insert = insert.values(val(one.report().id().value()), Geo.point(point.get()));
            }
        }
        insert.execute();
    }

    private ReportSupportRecord support(Report report, PersonId person) {
        var row = sql.newRecord(REPORT_SUPPORT);
        row.setReportId(report.id().value());
        row.setPersonId(person.value());
        row.setAt(report.updatedAt());
        return row;
    }
}
