package org.rione.reports.routing;

import static org.rionedb.Tables.REPORT;
import static org.rionedb.Tables.REPORT_ROUTING;
import static org.rionedb.Tables.REPORT_ROUTING_RULE;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.rione.identity.OfficeId;
import org.rione.reports.ReportId;
import org.rione.shared.Changes;
import org.rione.territory.NeighbourhoodId;
import org.springframework.stereotype.Repository;

/** The rules and reasons as rows. The rules are kept in memory: every new report asks them. */
@Repository
class RoutingStore implements Changes.Listener {

    static final String TOPIC = "routing";

    /** Another server may have changed the rules: they are read again after this long. */
    private static final Duration KEPT = Duration.ofMinutes(5);

    private final Cache<String, List<RoutingRule>> kept =
            Caffeine.newBuilder().expireAfterWrite(KEPT).build();
    private final DSLContext sql;

    RoutingStore(DSLContext sql) {
        this.sql = sql;
    }

    List<RoutingRule> rules() {
        return Objects.requireNonNull(kept.get(TOPIC, _ -> read(false)));
    }

    /** @param lock keeps others who would change the rules waiting until the transaction ends */
    List<RoutingRule> read(boolean lock) {
        var rows = sql.selectFrom(REPORT_ROUTING_RULE).orderBy(REPORT_ROUTING_RULE.POSITION);
        return (lock ? rows.forUpdate() : rows)
                .fetch(row -> new RoutingRule(
                        Optional.ofNullable(row.getCategory()),
                        Optional.ofNullable(row.getNeighbourhoodId()).map(NeighbourhoodId::new),
                        row.getWords(),
                        new OfficeId(row.getOfficeId())));
    }

    void replace(List<RoutingRule> rules) {
        sql.deleteFrom(REPORT_ROUTING_RULE).execute();
        for (int i = 0; i < rules.size(); i++) {
            var rule = rules.get(i);
            sql.insertInto(REPORT_ROUTING_RULE)
                    .set(REPORT_ROUTING_RULE.POSITION, i + 1)
                    .set(REPORT_ROUTING_RULE.CATEGORY, rule.category().orElse(null))
                    .set(
                            REPORT_ROUTING_RULE.NEIGHBOURHOOD_ID,
                            rule.neighbourhood().map(NeighbourhoodId::value).orElse(null))
                    .set(REPORT_ROUTING_RULE.WORDS, rule.words())
                    .set(REPORT_ROUTING_RULE.OFFICE_ID, rule.office().value())
                    .execute();
        }
    }

    void explain(ReportId report, Routing.Decision decision) {
        var rule = decision.rule();
        sql.insertInto(REPORT_ROUTING)
                .set(REPORT_ROUTING.REPORT_ID, report.value())
                .set(REPORT_ROUTING.POSITION, rule.isPresent() ? decision.position() : null)
                .set(
                        REPORT_ROUTING.CATEGORY,
                        rule.flatMap(RoutingRule::category).orElse(null))
                .set(
                        REPORT_ROUTING.NEIGHBOURHOOD_ID,
                        rule.flatMap(RoutingRule::neighbourhood)
                                .map(NeighbourhoodId::value)
                                .orElse(null))
                .set(
                        REPORT_ROUTING.WORD,
                        decision.word()
                                .substring(0, Math.min(60, decision.word().length())))
                .set(
                        REPORT_ROUTING.OFFICE_ID,
                        decision.office().map(OfficeId::value).orElse(null))
                .execute();
    }

    Optional<RoutingReason> reason(ReportId report) {
        return sql.selectFrom(REPORT_ROUTING)
                .where(REPORT_ROUTING.REPORT_ID.eq(report.value()))
                .fetchOptional(row -> new RoutingReason(
                        Optional.ofNullable(row.getPosition()),
                        Optional.ofNullable(row.getCategory()),
                        Optional.ofNullable(row.getNeighbourhoodId()).map(NeighbourhoodId::new),
                        row.getWord(),
                        Optional.ofNullable(row.getOfficeId()).map(OfficeId::new)));
    }

    /**
     * A report of the past.
     *
     * @param routed where it went when it came, when that is known
     */
    record Past(
            ReportId id,
            String code,
            String title,
            String description,
            String category,
            Optional<NeighbourhoodId> neighbourhood,
            boolean known,
            Optional<OfficeId> routed) {}

    /** Newest first; to be closed by the caller. */
    Stream<Past> since(Instant moment) {
        return sql.select(
                        REPORT.ID,
                        REPORT.CODE,
                        REPORT.TITLE,
                        REPORT.DESCRIPTION,
                        REPORT.CATEGORY,
                        REPORT.NEIGHBOURHOOD_ID,
                        REPORT_ROUTING.REPORT_ID,
                        REPORT_ROUTING.OFFICE_ID)
                .from(REPORT)
                .leftJoin(REPORT_ROUTING)
                .on(REPORT_ROUTING.REPORT_ID.eq(REPORT.ID))
                .where(REPORT.LISTED.in(true, false))
                .and(REPORT.CREATED_AT.ge(moment))
                .orderBy(REPORT.CREATED_AT.desc())
                .fetchSize(500)
                .fetchStream()
                .map(row -> new Past(
                        new ReportId(row.value1()),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        Optional.ofNullable(row.value6()).map(NeighbourhoodId::new),
                        row.value7() != null,
                        Optional.ofNullable(row.value8()).map(OfficeId::new)));
    }

    @Override
    public void changed(Set<String> topics) {
        if (topics.contains(TOPIC)) {
            kept.invalidateAll();
        }
    }
}
