package org.rione.reports;

import static org.jooq.impl.DSL.noCondition;
import static org.rionedb.Tables.REPORT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.OrderField;
import org.rione.reports.ReportFilter.Order;
import org.rione.reports.overview.Overview;
import org.rione.reports.overview.Overview.Way;
import org.rione.reports.overview.Period;
import org.rione.shared.Cursor;
import org.rione.shared.RioneProperties;
import org.rione.shared.Slice;
import org.rione.territory.NeighbourhoodId;
import org.springframework.stereotype.Component;

/** Reads pages of the public reports, each in the way that finds its rows soonest. */
@Component
class ReportPages {

    /** Words that at least one report in a hundred has fill a page from so many; they are read in some milliseconds. */
    private static final int LOOKED_THROUGH = 3000;

    private static final Condition LISTED = REPORT.LISTED.isTrue();

    private final DSLContext sql;
    private final ReportRows rows;
    private final WantedReports wanted;
    private final Overview overview;
    private final ReportMoves moves;
    private final RioneProperties rione;

    ReportPages(
            DSLContext sql,
            ReportRows rows,
            WantedReports wanted,
            Overview overview,
            ReportMoves moves,
            RioneProperties rione) {
        this.sql = sql;
        this.rows = rows;
        this.wanted = wanted;
        this.overview = overview;
        this.moves = moves;
        this.rione = rione;
    }

    /** @param size how many, from 1 on */
    Slice<ReportRow> page(ReportFilter filter, Order order, Optional<Cursor> after, int size) {
        var page = inMemory(filter, order, after, size)
                .or(() -> filter.words().flatMap(words -> frequent(words, filter, order, after, size)))
                .orElseGet(() -> rows.select()
                        .where(LISTED)
                        .and(condition(filter))
                        .and(beyond(order, after))
                        .orderBy(way(order))
                        .limit(size + 1)
                        .fetch(ReportRows::line));
        return Slice.of(page, size, last -> ReportCursor.at(order, last));
    }

    /**
     * A page of which memory knows the rows of the next days: by words, or by deadline among those sent in a period, for
     * which the database has no index. Empty for other lists, and when the database knows better.
     */
    private Optional<List<ReportRow>> inMemory(ReportFilter filter, Order order, Optional<Cursor> after, int size) {
        var byWords = overview.knowsWords()
                && filter.words()
                        .filter(typed -> !ReportWords.in(typed).isEmpty())
                        .isPresent();
        var byDeadlineInPeriod =
                filter.words().isEmpty() && order == Order.DUE && !filter.sent().equals(Period.ALL);
        if (!byWords && !byDeadlineInPeriod) {
            return Optional.empty();
        }
        var way = order == Order.RECENT ? Way.NEWEST_FIRST : Way.FIRST_DEADLINE_FIRST;
        var from = after.map(cursor -> ReportCursor.day(order, cursor, rione.zone()));
        return overview.next(wanted.of(filter), way, from, size + 1).flatMap(next -> {
            var page = rows.select()
                    .where(LISTED)
                    .and(REPORT.ID.in(next.ids()))
                    .and(condition(filter.withWords(Optional.empty())))
                    .and(beyond(order, after))
                    .orderBy(way(order))
                    .limit(size + 1)
                    .fetch(ReportRows::line);
            return page.size() > size || next.all() ? Optional.of(page) : Optional.empty();
        });
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
        var way = way(order);
        var next = sql.select(REPORT.ID)
                .from(REPORT)
                .where(LISTED)
                .and(condition(filter.withWords(Optional.empty())))
                .and(beyond(order, after))
                .orderBy(way)
                .limit(LOOKED_THROUGH)
                .asTable("next");
        var found = rows
                .select()
                .join(next)
                .on(next.field(REPORT.ID).eq(REPORT.ID))
                .where(ReportWords.perhaps(wanted))
                .orderBy(way)
                .limit(2 * size + 2)
                .fetch(ReportRows::line)
                .stream()
                .filter(row -> ReportWords.stand(wanted, row.title() + " " + row.description() + " " + row.address()))
                .limit(size + 1L)
                .toList();
        return found.size() > size ? Optional.of(found) : Optional.empty();
    }

    private static List<OrderField<?>> way(Order order) {
        return order == Order.RECENT
                ? List.of(REPORT.CREATED_AT.desc(), REPORT.ID.desc())
                : List.of(REPORT.DEADLINE, REPORT.ID);
    }

    private static Condition beyond(Order order, Optional<Cursor> after) {
        return after.map(cursor -> ReportCursor.beyond(order, cursor)).orElse(noCondition());
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

    /** Open, not waiting for somebody else, and past the day that was promised. */
    Condition late() {
        return REPORT.IS_OPEN
                .isTrue()
                .and(REPORT.DEADLINE.lt(moves.today()))
                .and(REPORT.STATE.ne(ReportState.Kind.SUSPENDED.name()));
    }
}
