package org.rione.reports;

import static org.rionedb.Tables.REPORT;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.rione.reports.overview.Overview;
import org.rione.reports.overview.Wanted;
import org.rione.shared.Kept;
import org.rione.territory.NeighbourhoodId;
import org.springframework.stereotype.Component;

/** Says to what is counted in memory which reports a list shows. */
@Component
class WantedReports {

    private final DSLContext sql;
    private final Overview overview;
    /** One page asks several times what its words find. */
    private final Kept<String, Set<UUID>> found = new Kept<>(Duration.ofSeconds(2), 10);

    WantedReports(DSLContext sql, Overview overview) {
        this.sql = sql;
        this.overview = overview;
    }

    /** As long as memory does not know words, the database says what they find. */
    Wanted of(ReportFilter filter) {
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
                .where(REPORT.LISTED)
                .and(ReportWords.matching(words))
                .fetchSet(REPORT.ID);
    }
}
