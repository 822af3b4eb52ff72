package org.rione.reports;

import static org.jooq.impl.DSL.when;
import static org.rionedb.Tables.REPORT;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.rione.reports.deadlines.WorkingCalendar;
import org.rione.reports.overview.Overview;
import org.rione.shared.RioneProperties;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** How many public reports there are and what became of them, in figures that pages show. */
@Service
public class ReportSums {

    private static final int YEAR = 12;
    private static final int ENOUGH_FOR_A_MEDIAN = 1000;
    private static final Condition LISTED = REPORT.LISTED.isTrue();

    private final DSLContext sql;
    private final ReportPages pages;
    private final ReportMoves moves;
    private final WorkingCalendar calendar;
    private final RioneProperties rione;
    private final Overview overview;

    ReportSums(
            DSLContext sql,
            ReportPages pages,
            ReportMoves moves,
            WorkingCalendar calendar,
            RioneProperties rione,
            Overview overview) {
        this.sql = sql;
        this.pages = pages;
        this.moves = moves;
        this.calendar = calendar;
        this.rione = rione;
        this.overview = overview;
    }

    /** Of the reports against an action of a programme. */
    @PreAuthorize("permitAll()")
    public ReportFigures against(UUID action) {
        var days = calendar.days();
        var resolved = REPORT.STATE.eq(ReportState.Kind.RESOLVED.name());
        var row = sql.select(
                        DSL.count(when(resolved, 1)),
                        DSL.count(when(REPORT.IS_OPEN, 1)),
                        DSL.count(when(pages.late(), 1)))
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
}
