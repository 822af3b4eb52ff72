package org.rione.reports;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.when;
import static org.rionedb.Tables.REPORT;
import static org.rionedb.Tables.REPORT_LOCATION;
import static org.rionedb.Tables.REPORT_PHOTO;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.rione.identity.CurrentPerson;
import org.rione.identity.OfficeId;
import org.rione.reports.ReportFilter.Order;
import org.rione.reports.deadlines.WorkingCalendar;
import org.rione.reports.overview.Cluster;
import org.rione.reports.overview.MapWindow;
import org.rione.reports.overview.Overview;
import org.rione.reports.overview.Period;
import org.rione.reports.overview.Wanted;
import org.rione.shared.Cursor;
import org.rione.shared.Kept;
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

    /** Words that at least one report in a hundred has fill a page from so many; they are read in some milliseconds. */
    private static final int LOOKED_THROUGH = 3000;

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
    private final Overview overview;
    /** One page asks several times what its words find. */
    private final Kept<String, Set<UUID>> found = new Kept<>(Duration.ofSeconds(2), 10);

    ReportLists(
            DSLContext sql,
            ReportMoves moves,
            WorkingCalendar calendar,
            RioneProperties rione,
            CurrentPerson current,
            Overview overview) {
        this.sql = sql;
        this.moves = moves;
        this.calendar = calendar;
        this.rione = rione;
        this.current = current;
        this.overview = overview;
    }

    /** @param limit at most {@value #LONGEST_PAGE} */
    @PreAuthorize("permitAll()")
    public Slice<ReportRow> page(ReportFilter filter, Order order, Optional<Cursor> after, int limit) {
        var size = Math.clamp(limit, 1, LONGEST_PAGE);
        var frequent = filter.words().flatMap(words -> frequent(words, filter, order, after, size));
        if (frequent.isPresent()) {
            return Slice.of(frequent.get(), size, last -> ReportCursor.at(order, last));
        }
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

    /**
     * A page by frequent words, found among the next reports of the list without words: the index of words would bring
     * every report that has them, only to throw all but a page away. Empty when the words are too rare to fill the page;
     * then the index is quick.
     */
    private Optional<List<ReportRow>> frequent(
            String typed, ReportFilter filter, Order order, Optional<Cursor> after, int size) {
        var wanted = ReportWords.in(typed);
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        var way = order == Order.RECENT
                ? List.of(REPORT.CREATED_AT.desc(), REPORT.ID.desc())
                : List.of(REPORT.DEADLINE, REPORT.ID);
        var next = sql.select(REPORT.ID)
                .from(REPORT)
                .where(LISTED)
                .and(condition(filter.withWords(Optional.empty())))
                .and(after.map(cursor -> ReportCursor.beyond(order, cursor)).orElse(noCondition()))
                .orderBy(way)
                .limit(LOOKED_THROUGH)
                .asTable("next");
        var found = rows()
                .join(next)
                .on(next.field(REPORT.ID).eq(REPORT.ID))
                .where(ReportWords.perhaps(wanted))
                .orderBy(way)
                .limit(2 * size + 2)
                .fetch(ReportLists::line)
                .stream()
                .filter(row -> ReportWords.stand(wanted, row.title() + " " + row.description() + " " + row.address()))
                .limit(size + 1L)
                .toList();
        return found.size() > size ? Optional.of(found) : Optional.empty();
    }

    /** Those with a place in the window of a map, gathered into bubbles that do not touch. */
    @PreAuthorize("permitAll()")
    public List<Cluster> clusters(ReportFilter filter, MapWindow window) {
        return overview.clusters(wanted(filter), window);
    }

    /** How many there are in all. */
    @PreAuthorize("permitAll()")
    public int count(ReportFilter filter) {
        return overview.count(wanted(filter));
    }

    /** How many there are in each category, whichever category the filter names. */
    @PreAuthorize("permitAll()")
    public Map<String, Integer> countByCategory(ReportFilter filter) {
        return overview.countByCategory(wanted(filter.withCategory(Optional.empty())));
    }

    private Wanted wanted(ReportFilter filter) {
        var words = overview.knowsWords() ? filter.words().map(ReportWords::in).orElse(List.of()) : List.<String>of();
        return new Wanted(
                switch (filter.status()) {
                    case OPEN -> Wanted.Status.OPEN;
                    case LATE -> Wanted.Status.LATE;
                    case RESOLVED -> Wanted.Status.CLOSED;
                    case ALL -> Wanted.Status.ALL;
                },
                filter.category(),
                filter.neighbourhood().map(NeighbourhoodId::value),
                filter.action(),
                filter.linkedOnly(),
                filter.sent(),
                words.isEmpty() ? filter.words().map(typed -> found.get(typed, this::found)) : Optional.empty(),
                words);
    }

    private Set<UUID> found(String words) {
        return sql.select(REPORT.ID)
                .from(REPORT)
                .where(LISTED)
                .and(ReportWords.matching(words))
                .fetchSet(REPORT.ID);
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
        return overview.fixedSince(thisMonth().minusMonths(YEAR).atDay(1));
    }

    /** The last twelve months, this one last. */
    @PreAuthorize("permitAll()")
    public List<ReportMonth> months() {
        var first = thisMonth().minusMonths(YEAR - 1);
        var months = overview.months(first);
        return IntStream.range(0, YEAR)
                .mapToObj(first::plusMonths)
                .map(month -> Optional.ofNullable(months.get(month))
                        .map(counts -> new ReportMonth(month, counts.sent(), counts.fixed()))
                        .orElseGet(() -> new ReportMonth(month, 0, 0)))
                .toList();
    }

    private YearMonth thisMonth() {
        return YearMonth.from(moves.today());
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
                .and(sent(filter.sent()))
                .and(filter.words().map(ReportWords::matching).orElse(noCondition()));
    }

    /** Days begin and end where the city's clocks say so. */
    private Condition sent(Period period) {
        return period.from()
                .map(first -> REPORT.CREATED_AT.ge(begin(first)))
                .orElse(noCondition())
                .and(period.to()
                        .map(last -> REPORT.CREATED_AT.lt(begin(last.plusDays(1))))
                        .orElse(noCondition()));
    }

    private Instant begin(LocalDate day) {
        return day.atStartOfDay(rione.zone()).toInstant();
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
                Optional.ofNullable(row.get(REPORT.CLOSED_AT)),
                row.get(REPORT.VERSION));
    }
}
