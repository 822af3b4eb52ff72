package org.rione.reports;

import static org.rionedb.Tables.REPORT;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.rione.identity.CurrentPerson;
import org.rione.reports.ReportFilter.Order;
import org.rione.reports.overview.Cluster;
import org.rione.reports.overview.MapWindow;
import org.rione.reports.overview.Overview;
import org.rione.shared.Cursor;
import org.rione.shared.Slice;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The public reports for screens, panels and programs. What is private or hidden never comes out of here. */
@Service
public class ReportLists {

    public static final int LONGEST_PAGE = 100;

    private static final Condition LISTED = REPORT.LISTED.isTrue();

    private final ReportRows rows;
    private final ReportPages pages;
    private final WantedReports wanted;
    private final Overview overview;
    private final ReportMoves moves;
    private final CurrentPerson current;

    ReportLists(
            ReportRows rows,
            ReportPages pages,
            WantedReports wanted,
            Overview overview,
            ReportMoves moves,
            CurrentPerson current) {
        this.rows = rows;
        this.pages = pages;
        this.wanted = wanted;
        this.overview = overview;
        this.moves = moves;
        this.current = current;
    }

    /** @param limit at most {@value #LONGEST_PAGE} */
    @PreAuthorize("permitAll()")
    public Slice<ReportRow> page(ReportFilter filter, Order order, Optional<Cursor> after, int limit) {
        return pages.page(filter, order, after, Math.clamp(limit, 1, LONGEST_PAGE));
    }

    /** Those with a place in the window of a map, gathered into bubbles that do not touch. */
    @PreAuthorize("permitAll()")
    public List<Cluster> clusters(ReportFilter filter, MapWindow window) {
        return overview.clusters(wanted.of(filter), window);
    }

    /** How many there are in all. */
    @PreAuthorize("permitAll()")
    public int count(ReportFilter filter) {
        return overview.count(wanted.of(filter));
    }

    /** How many there are in each category, whichever category the filter names. */
    @PreAuthorize("permitAll()")
    public Map<String, Integer> countByCategory(ReportFilter filter) {
        return overview.countByCategory(wanted.of(filter.withCategory(Optional.empty())));
    }

    /** The public reports among these. */
    @PreAuthorize("permitAll()")
    public List<ReportRow> all(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : rows.select().where(LISTED).and(REPORT.ID.in(ids)).fetch(ReportRows::line);
    }

    @PreAuthorize("permitAll()")
    public Optional<ReportRow> byCode(String code) {
        return rows.select().where(LISTED).and(REPORT.CODE.eq(code)).fetchOptional(ReportRows::line);
    }

    /** How many were closed as fixed in the last twelve months. */
    @PreAuthorize("permitAll()")
    public int resolvedInAYear() {
        return overview.fixedSince(moves.today().withDayOfMonth(1).minusYears(1));
    }

    /** The latest that were fixed. */
    @PreAuthorize("permitAll()")
    public List<ReportRow> latestFixed(int limit) {
        return rows.select()
                .where(LISTED)
                .and(REPORT.OUTCOME.eq(Outcome.Kind.FIXED.name()))
                .and(REPORT.CLOSED_AT.isNotNull())
                .orderBy(REPORT.CLOSED_AT.desc(), REPORT.ID.desc())
                .limit(limit)
                .fetch(ReportRows::line);
    }

    /** The person's own, hidden and private ones too; newest first. */
    @PreAuthorize("isAuthenticated()")
    public List<ReportRow> mine(int limit) {
        return rows.select()
                .where(REPORT.AUTHOR_ID.eq(current.require().id().value()))
                .orderBy(REPORT.CREATED_AT.desc(), REPORT.ID.desc())
                .limit(limit)
                .fetch(ReportRows::line);
    }

    /** Codes and last changes of all public reports, newest first; to be closed by the caller. */
    @PreAuthorize("permitAll()")
    public Stream<ReportRow> everything() {
        return rows.select()
                .where(LISTED)
                .orderBy(REPORT.CREATED_AT.desc(), REPORT.ID.desc())
                .fetchSize(500)
                .fetchStream()
                .map(ReportRows::line);
    }
}
