package org.rione.reports;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.when;
import static org.rionedb.Tables.REPORT;
import static org.rionedb.Tables.REPORT_NOTE;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.rione.identity.CurrentPerson;
import org.rione.identity.OfficeId;
import org.rione.reports.ReportFilter.Order;
import org.rione.shared.Cursor;
import org.rione.shared.Ids;
import org.rione.shared.PersonId;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.rione.shared.Slice;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The queue of the signed-in officer: open reports of their offices, and those of no office yet; nearest date first. */
@Service
public class ReportDesk {

    private static final String STAFF = "hasAnyRole('" + Role.OFFICER + "', '" + Role.ADMINISTRATOR + "')";
    private static final int SOON_DAYS = 7;

    private final DSLContext sql;
    private final ReportLists lists;
    private final Reports reports;
    private final ReportMoves moves;
    private final CurrentPerson current;

    ReportDesk(DSLContext sql, ReportLists lists, Reports reports, ReportMoves moves, CurrentPerson current) {
        this.sql = sql;
        this.lists = lists;
        this.reports = reports;
        this.moves = moves;
        this.current = current;
    }

    /** The figures above the queue. */
    public record Figures(int late, int soon, int reopened, int fresh, int all) {}

    @PreAuthorize(STAFF)
    public Slice<ReportRow> queue(DeskFilter filter, Optional<Cursor> after, int limit) {
        var rows = lists.rows()
                .where(mine())
                .and(kind(filter.kind()))
                .and(filter.category().map(REPORT.CATEGORY::eq).orElse(noCondition()))
                .and(filter.neighbourhood()
                        .map(id -> REPORT.NEIGHBOURHOOD_ID.eq(id.value()))
                        .orElse(noCondition()))
                .and(after.map(cursor -> ReportCursor.beyond(Order.DUE, cursor)).orElse(noCondition()))
                .orderBy(REPORT.DEADLINE, REPORT.ID)
                .limit(limit + 1)
                .fetch(ReportLists::line);
        return Slice.of(rows, limit, last -> ReportCursor.at(Order.DUE, last));
    }

    @PreAuthorize(STAFF)
    public Figures figures() {
        var today = moves.today();
        return sql.select(
                        DSL.count(when(kind(DeskFilter.Kind.LATE), 1)),
                        DSL.count(when(REPORT.DEADLINE.between(today, today.plusDays(SOON_DAYS)), 1)),
                        DSL.count(when(kind(DeskFilter.Kind.REOPENED), 1)),
                        DSL.count(when(kind(DeskFilter.Kind.NEW), 1)),
                        DSL.count())
                .from(REPORT)
                .where(mine())
                .fetchSingle(row -> new Figures(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }

    private Condition mine() {
        var officer = current.require();
        var open = REPORT.IS_OPEN.isTrue();
        if (officer.has(Role.ADMINISTRATOR)) {
            return open;
        }
        var offices = officer.offices().stream().map(OfficeId::value).toList();
        return open.and(REPORT.OFFICE_ID.in(offices).or(REPORT.OFFICE_ID.isNull()));
    }

    private Condition kind(DeskFilter.Kind kind) {
        return switch (kind) {
            case ALL -> noCondition();
            case LATE -> REPORT.DEADLINE.lt(moves.today()).and(REPORT.STATE.ne(ReportState.Kind.SUSPENDED.name()));
            case REOPENED -> REPORT.STATE.eq(ReportState.Kind.REOPENED.name());
            case NEW -> REPORT.STATE.eq(ReportState.Kind.PUBLISHED.name());
        };
    }

    /** Oldest first. */
    @PreAuthorize(STAFF)
    public List<ReportNote> notes(ReportId report) {
        return reports.visible(report).filter(this::answered).isEmpty()
                ? List.of()
                : sql.selectFrom(REPORT_NOTE)
                        .where(REPORT_NOTE.REPORT_ID.eq(report.value()))
                        .orderBy(REPORT_NOTE.AT, REPORT_NOTE.ID)
                        .fetch(row -> new ReportNote(row.getAt(), new PersonId(row.getAuthorId()), row.getText()));
    }

    @Transactional
    @PreAuthorize(STAFF)
    public void note(ReportId report, String text) {
        if (text.isBlank() || text.length() > ReportNote.LENGTH) {
            throw new Refusal("reports.refused.note", ReportNote.LENGTH);
        }
        if (reports.visible(report).filter(this::answered).isEmpty()) {
            throw new Refusal("reports.refused.office");
        }
        sql.insertInto(REPORT_NOTE)
                .set(REPORT_NOTE.ID, Ids.next())
                .set(REPORT_NOTE.REPORT_ID, report.value())
                .set(REPORT_NOTE.AT, moves.now())
                .set(REPORT_NOTE.AUTHOR_ID, current.require().id().value())
                .set(REPORT_NOTE.TEXT, text.strip())
                .execute();
    }

    private boolean answered(Report report) {
        return reports.mayAnswer(report);
    }
}
