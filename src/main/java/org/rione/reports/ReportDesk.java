package org.rione.reports;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.when;
import static org.rionedb.Tables.REPORT;
import static org.rionedb.Tables.REPORT_NOTE;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.rione.identity.CurrentPerson;
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
    private final ReportRows rows;
    private final Reports reports;
    private final ReportMoves moves;
    private final CurrentPerson current;

    ReportDesk(DSLContext sql, ReportRows rows, Reports reports, ReportMoves moves, CurrentPerson current) {
        this.sql = sql;
        this.rows = rows;
        this.reports = reports;
        this.moves = moves;
        this.current = current;
    }

    /** How many there are in each part of the queue. */
    public record Figures(int late, int soon, int reopened, int fresh, int suspended, int all) {

        public int of(DeskFilter.Kind kind) {
            return switch (kind) {
                case ALL -> all;
                case LATE -> late;
                case SOON -> soon;
                case REOPENED -> reopened;
                case NEW -> fresh;
                case SUSPENDED -> suspended;
            };
        }
    }

    /** Each part is read from its index in the order of the queue, only as far as the page reaches. */
    @PreAuthorize(STAFF)
    public Slice<ReportRow> queue(DeskFilter filter, Optional<Cursor> after, int limit) {
        var chosen = keys(filter, after, limit).asTable("chosen");
        var page = rows.select()
                .join(chosen)
                .on(chosen.field(REPORT.ID).eq(REPORT.ID))
                .orderBy(REPORT.DEADLINE, REPORT.ID)
                .limit(limit + 1)
                .fetch(ReportRows::line);
        return Slice.of(page, limit, last -> ReportCursor.at(Order.DUE, last));
    }

    Select<Record2<UUID, LocalDate>> keys(DeskFilter filter, Optional<Cursor> after, int limit) {
        return parts(filter).stream()
                .<Select<Record2<UUID, LocalDate>>>map(part -> sql.select(REPORT.ID, REPORT.DEADLINE)
                        .from(REPORT)
                        .where(part)
                        .and(REPORT.IS_OPEN.isTrue())
                        .and(condition(filter))
                        .and(kind(filter.kind()))
                        .and(after.map(cursor -> ReportCursor.beyond(Order.DUE, cursor))
                                .orElse(noCondition()))
                        .orderBy(REPORT.DEADLINE, REPORT.ID)
                        .limit(limit + 1))
                .reduce(Select::unionAll)
                .orElseThrow();
    }

    private static Condition condition(DeskFilter filter) {
        return filter.category()
                .map(REPORT.CATEGORY::eq)
                .orElse(noCondition())
                .and(filter.neighbourhood()
                        .map(id -> REPORT.NEIGHBOURHOOD_ID.eq(id.value()))
                        .orElse(noCondition()))
                .and(filter.words().map(ReportWords::matching).orElse(noCondition()));
    }

    /** For the whole queue of the officer, or as far as the filter narrows it, in every part. */
    @PreAuthorize(STAFF)
    public Figures figures(DeskFilter filter) {
        return sql.select(
                        DSL.count(when(kind(DeskFilter.Kind.LATE), 1)),
                        DSL.count(when(kind(DeskFilter.Kind.SOON), 1)),
                        DSL.count(when(kind(DeskFilter.Kind.REOPENED), 1)),
                        DSL.count(when(kind(DeskFilter.Kind.NEW), 1)),
                        DSL.count(when(kind(DeskFilter.Kind.SUSPENDED), 1)),
                        DSL.count())
                .from(REPORT)
                .where(DSL.or(parts(filter)))
                .and(REPORT.IS_OPEN.isTrue())
                .and(condition(filter))
                .fetchSingle(row -> new Figures(
                        row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6()));
    }

    /** What the officer may look at, in parts of which each is the beginning of an index. */
    private List<Condition> parts(DeskFilter filter) {
        var officer = current.require();
        var everything = officer.has(Role.ADMINISTRATOR);
        if (filter.office().isPresent()) {
            var office = filter.office().get();
            return everything || officer.offices().contains(office)
                    ? List.of(REPORT.OFFICE_ID.eq(office.value()))
                    : List.of(DSL.falseCondition());
        }
        if (everything) {
            return List.of(REPORT.LISTED.isTrue(), REPORT.LISTED.isFalse());
        }
        return Stream.concat(
                        officer.offices().stream().map(office -> REPORT.OFFICE_ID.eq(office.value())),
                        Stream.of(REPORT.OFFICE_ID.isNull()))
                .toList();
    }

    private Condition kind(DeskFilter.Kind kind) {
        var today = moves.today();
        var running = REPORT.STATE.ne(ReportState.Kind.SUSPENDED.name());
        return switch (kind) {
            case ALL -> noCondition();
            case LATE -> REPORT.DEADLINE.lt(today).and(running);
            case SOON ->
                REPORT.DEADLINE.between(today, today.plusDays(SOON_DAYS)).and(running);
            case REOPENED -> REPORT.STATE.eq(ReportState.Kind.REOPENED.name());
            case NEW -> REPORT.STATE.eq(ReportState.Kind.PUBLISHED.name());
            case SUSPENDED -> REPORT.STATE.eq(ReportState.Kind.SUSPENDED.name());
        };
    }

    /** Those among these that the officer may answer for, in the order of the queue; open ones only. */
    @PreAuthorize(STAFF)
    public List<ReportRow> chosen(Collection<ReportId> ids) {
        return ids.isEmpty()
                ? List.of()
                : rows.select()
                        .where(REPORT.ID.in(ids.stream().map(ReportId::value).toList()))
                        .and(DSL.or(parts(DeskFilter.ALL)))
                        .and(REPORT.IS_OPEN.isTrue())
                        .orderBy(REPORT.DEADLINE, REPORT.ID)
                        .fetch(ReportRows::line);
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
