package org.rione.reports;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.when;
import static org.rionedb.Tables.REPORT;
import static org.rionedb.Tables.REPORT_LOCATION;
import static org.rionedb.Tables.REPORT_PHOTO;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.rione.identity.CurrentPerson;
import org.rione.identity.OfficeId;
import org.rione.reports.ReportFilter.Order;
import org.rione.reports.deadlines.WorkingCalendar;
import org.rione.shared.Cursor;
import org.rione.shared.GeoPoint;
import org.rione.shared.RioneProperties;
import org.rione.shared.Slice;
import org.rione.shared.sql.Geo;
import org.rione.territory.NeighbourhoodId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The public reports for screens, panels and programs. What is private or hidden never comes out of here. */
@Service
public class ReportLists {

    public static final int LONGEST_PAGE = 100;

    private static final int YEAR = 12;
    private static final int ENOUGH_FOR_A_MEDIAN = 1000;
    private static final Condition LISTED = REPORT.LISTED.isTrue();
    private static final Field<Double> LAT = Geo.latitude(ReportStore.PLACE).as("lat");
    private static final Field<Double> LON = Geo.longitude(ReportStore.PLACE).as("lon");
    private static final Field<UUID> PHOTO = field(DSL.select(REPORT_PHOTO.ID)
                    .from(REPORT_PHOTO)
                    .where(REPORT_PHOTO.REPORT_ID.eq(REPORT.ID))
                    .and(REPORT_PHOTO.HIDDEN.isFalse())
                    .orderBy(REPORT_PHOTO.POSITION)
                    .limit(1))
            .as("photo");

    private final DSLContext sql;
    private final ReportMoves moves;
    private final WorkingCalendar calendar;
    private final RioneProperties rione;
    private final CurrentPerson current;

    ReportLists(
            DSLContext sql, ReportMoves moves, WorkingCalendar calendar, RioneProperties rione, CurrentPerson current) {
        this.sql = sql;
        this.moves = moves;
        this.calendar = calendar;
        this.rione = rione;
        this.current = current;
    }

    /** @param limit at most {@value #LONGEST_PAGE} */
    @PreAuthorize("permitAll()")
    public Slice<ReportRow> page(ReportFilter filter, Order order, Optional<Cursor> after, int limit) {
        var size = Math.clamp(limit, 1, LONGEST_PAGE);
        var rows = rows().where(LISTED)
                .and(condition(filter))
                .and(after.map(cursor -> ReportCursor.beyond(order, cursor)).orElse(noCondition()))
                .orderBy(
                        order == Order.RECENT
                                ? List.of(REPORT.CREATED_AT.desc(), REPORT.ID.desc())
                                : List.of(REPORT.DEADLINE, REPORT.ID))
                .limit(size + 1)
                .fetch(ReportLists::line);
        return Slice.of(rows, size, last -> ReportCursor.at(order, last));
    }

    /** Those with a place, for a map; at most {@code limit}. */
    @PreAuthorize("permitAll()")
    public List<ReportRow> placed(ReportFilter filter, int limit) {
        return rows().where(LISTED)
                .and(condition(filter))
                .and(REPORT_LOCATION.REPORT_ID.isNotNull())
                .orderBy(REPORT.CREATED_AT.desc(), REPORT.ID.desc())
                .limit(limit)
                .fetch(ReportLists::line);
    }

    /** Those with a place, gathered in squares of so many degrees: for a map that would be full of pins. */
    @PreAuthorize("permitAll()")
    public List<ReportCluster> clusters(ReportFilter filter, double degrees) {
        var lat = Geo.latitude(ReportStore.PLACE);
        var lon = Geo.longitude(ReportStore.PLACE);
        var late = DSL.count(when(late(), 1));
        var inHand = DSL.count(when(
                late().not()
                        .and(REPORT.STATE.in(ReportState.Kind.IN_PROGRESS.name(), ReportState.Kind.SUSPENDED.name())),
                1));
        return sql.select(DSL.avg(lat), DSL.avg(lon), DSL.count(), inHand, late)
                .from(REPORT)
                .join(REPORT_LOCATION)
                .on(REPORT_LOCATION.REPORT_ID.eq(REPORT.ID))
                .where(LISTED)
                .and(condition(filter))
                .groupBy(DSL.floor(lat.div(degrees)), DSL.floor(lon.div(degrees)))
                .fetch(cell -> new ReportCluster(
                        new GeoPoint(cell.value1().doubleValue(), cell.value2().doubleValue()),
                        cell.value3() - cell.value4() - cell.value5(),
                        cell.value4(),
                        cell.value5()));
    }

    /** How many there are in all. */
    @PreAuthorize("permitAll()")
    public int count(ReportFilter filter) {
        return sql.fetchCount(REPORT, LISTED.and(condition(filter)));
    }

    /** How many there are in each category, whichever category the filter names. */
    @PreAuthorize("permitAll()")
    public Map<String, Integer> countByCategory(ReportFilter filter) {
        return sql.select(REPORT.CATEGORY, DSL.count())
                .from(REPORT)
                .where(LISTED)
                .and(condition(filter.withCategory(Optional.empty())))
                .groupBy(REPORT.CATEGORY)
                .fetchMap(REPORT.CATEGORY, DSL.count());
    }

    /** The public reports among these. */
    @PreAuthorize("permitAll()")
    public List<ReportRow> all(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : rows().where(LISTED).and(REPORT.ID.in(ids)).fetch(ReportLists::line);
    }

    @PreAuthorize("permitAll()")
    public Optional<ReportRow> byCode(String code) {
        return rows().where(LISTED).and(REPORT.CODE.eq(code)).fetchOptional(ReportLists::line);
    }

    @PreAuthorize("permitAll()")
    public ReportFigures against(UUID action) {
        var days = calendar.days();
        var resolved = REPORT.STATE.eq(ReportState.Kind.RESOLVED.name());
        var row = sql.select(
                        DSL.count(when(resolved, 1)), DSL.count(when(REPORT.IS_OPEN, 1)), DSL.count(when(late(), 1)))
                .from(REPORT)
                .where(LISTED)
                .and(REPORT.ACTION_ID.eq(action))
                .fetchSingle();
        var taken = sql
                .select(REPORT.CREATED_AT, REPORT.CLOSED_AT)
                .from(REPORT)
                .where(LISTED)
                .and(REPORT.ACTION_ID.eq(action))
                .and(resolved)
                .orderBy(REPORT.CREATED_AT.desc())
                .limit(ENOUGH_FOR_A_MEDIAN)
                .fetch(times -> days.between(day(times.value1()), day(times.value2())))
                .stream()
                .sorted()
                .toList();
        return new ReportFigures(
                row.value1(),
                row.value2() - row.value3(),
                row.value3(),
                taken.isEmpty() ? OptionalInt.empty() : OptionalInt.of(taken.get((taken.size() - 1) / 2)));
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, rione.zone());
    }

    /** How many were closed as fixed in the last twelve months. */
    @PreAuthorize("permitAll()")
    public int resolvedInAYear() {
        return sql.fetchCount(
                REPORT,
                LISTED.and(REPORT.CLOSED_AT.ge(startOf(thisMonth().minusMonths(YEAR))))
                        .and(REPORT.OUTCOME.eq(Outcome.Kind.FIXED.name())));
    }

    /** The last twelve months, this one last. */
    @PreAuthorize("permitAll()")
    public List<ReportMonth> months() {
        var first = thisMonth().minusMonths(YEAR - 1);
        var sent = perMonth(REPORT.CREATED_AT, first, noCondition());
        var resolved = perMonth(REPORT.CLOSED_AT, first, REPORT.OUTCOME.eq(Outcome.Kind.FIXED.name()));
        return IntStream.range(0, YEAR)
                .mapToObj(first::plusMonths)
                .map(month -> new ReportMonth(
                        month, sent.getOrDefault(month.toString(), 0), resolved.getOrDefault(month.toString(), 0)))
                .toList();
    }

    private Map<String, Integer> perMonth(Field<Instant> at, YearMonth first, Condition which) {
        var month = field("date_format({0}, '%Y-%m')", SQLDataType.VARCHAR, at);
        return sql.select(month, DSL.count())
                .from(REPORT)
                .where(LISTED)
                .and(at.ge(startOf(first)))
                .and(which)
                .groupBy(month)
                .fetchMap(month, DSL.count());
    }

    private YearMonth thisMonth() {
        return YearMonth.from(moves.today());
    }

    private Instant startOf(YearMonth month) {
        return month.atDay(1).atStartOfDay(rione.zone()).toInstant();
    }

    /** The latest that were fixed. */
    @PreAuthorize("permitAll()")
    public List<ReportRow> latestFixed(int limit) {
        return rows().where(LISTED)
                .and(REPORT.OUTCOME.eq(Outcome.Kind.FIXED.name()))
                .and(REPORT.CLOSED_AT.isNotNull())
                .orderBy(REPORT.CLOSED_AT.desc(), REPORT.ID.desc())
                .limit(limit)
                .fetch(ReportLists::line);
    }

    /** The person's own, hidden and private ones too; newest first. */
    @PreAuthorize("isAuthenticated()")
    public List<ReportRow> mine(int limit) {
        return rows().where(REPORT.AUTHOR_ID.eq(current.require().id().value()))
                .orderBy(REPORT.CREATED_AT.desc(), REPORT.ID.desc())
                .limit(limit)
                .fetch(ReportLists::line);
    }

    /** Codes and last changes of all public reports, newest first; to be closed by the caller. */
    @PreAuthorize("permitAll()")
    public Stream<ReportRow> everything() {
        return rows().where(LISTED)
                .orderBy(REPORT.CREATED_AT.desc(), REPORT.ID.desc())
                .fetchSize(500)
                .fetchStream()
                .map(ReportLists::line);
    }

    private Condition condition(ReportFilter filter) {
        return status(filter.status())
                .and(filter.category().map(REPORT.CATEGORY::eq).orElse(noCondition()))
                .and(filter.neighbourhood()
                        .map(NeighbourhoodId::value)
                        .map(REPORT.NEIGHBOURHOOD_ID::eq)
                        .orElse(noCondition()))
                .and(filter.action().map(REPORT.ACTION_ID::eq).orElse(noCondition()))
                .and(filter.linkedOnly() ? REPORT.ACTION_ID.isNotNull() : noCondition())
                .and(filter.words().map(ReportWords::matching).orElse(noCondition()));
    }

    private Condition status(ReportFilter.Status status) {
        return switch (status) {
            case OPEN -> REPORT.IS_OPEN.isTrue();
            case LATE -> late();
            case RESOLVED -> REPORT.IS_OPEN.isFalse();
            case ALL -> noCondition();
        };
    }

    private Condition late() {
        return REPORT.IS_OPEN
                .isTrue()
                .and(REPORT.DEADLINE.lt(moves.today()))
                .and(REPORT.STATE.ne(ReportState.Kind.SUSPENDED.name()));
    }

    SelectOnConditionStep<Record> rows() {
        return sql.select(REPORT.fields())
                .select(LAT, LON, PHOTO)
                .from(REPORT)
                .leftJoin(REPORT_LOCATION)
                .on(REPORT_LOCATION.REPORT_ID.eq(REPORT.ID));
    }

    static ReportRow line(Record row) {
        return new ReportRow(
                new ReportId(row.get(REPORT.ID)),
                row.get(REPORT.CODE),
                row.get(REPORT.TITLE),
                row.get(REPORT.DESCRIPTION),
                row.get(REPORT.CATEGORY),
                Optional.ofNullable(row.get(REPORT.NEIGHBOURHOOD_ID)).map(NeighbourhoodId::new),
                row.get(REPORT.ADDRESS),
                ReportStore.point(row.get(LAT), row.get(LON)),
                ReportStateRow.state(row),
                Optional.ofNullable(row.get(REPORT.OFFICE_ID)).map(OfficeId::new),
                row.get(REPORT.DEADLINE),
                row.get(REPORT.SUPPORTS),
                Optional.ofNullable(row.get(REPORT.ACTION_ID)),
                Optional.ofNullable(row.get(PHOTO)),
                row.get(REPORT.CREATED_AT),
                row.get(REPORT.UPDATED_AT),
                Optional.ofNullable(row.get(REPORT.CLOSED_AT)));
    }
}
