package org.rione.reports;

import static org.jooq.impl.DSL.noCondition;
import static org.rionedb.Tables.REPORT;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Public reports as other programs ask for them: by a span of time or by their codes. */
@Service
public class PublicReports {

    private final DSLContext sql;
    private final ReportRows rows;

    PublicReports(DSLContext sql, ReportRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    /**
     * What was sent in a span of time.
     *
     * @param from the first moment that belongs to it
     * @param until the first moment after it
     * @param categories codes; none means all
     * @param open only open ones, or only closed ones
     */
    public record Span(Instant from, Instant until, Set<String> categories, Optional<Boolean> open) {}

    /**
     * Newest first. The rows of the page are found in an index before any of them is read.
     *
     * @param skip how many come before the page
     */
    @PreAuthorize("permitAll()")
    public List<ReportRow> sent(Span span, int skip, int limit) {
        var page = sql.select(REPORT.ID.as("page_id"))
                .from(REPORT)
                .where(condition(span))
                .orderBy(REPORT.CREATED_AT.desc(), REPORT.ID.desc())
                .limit(skip, limit)
                .asTable("page");
        return rows.select()
                .join(page)
                .on(page.field("page_id", UUID.class).eq(REPORT.ID))
                .orderBy(REPORT.CREATED_AT.desc(), REPORT.ID.desc())
                .fetch(ReportRows::line);
    }

    private static Condition condition(Span span) {
        return REPORT.LISTED
                .isTrue()
                .and(REPORT.CREATED_AT.ge(span.from()))
                .and(REPORT.CREATED_AT.lt(span.until()))
                .and(span.categories().isEmpty() ? noCondition() : REPORT.CATEGORY.in(span.categories()))
                .and(span.open().map(REPORT.IS_OPEN::eq).orElse(noCondition()));
    }

    /** Newest first; codes that are unknown or not public are left out. */
    @PreAuthorize("permitAll()")
    public List<ReportRow> withCodes(Collection<String> codes) {
        return codes.isEmpty()
                ? List.of()
                : rows.select()
                        .where(REPORT.LISTED.isTrue())
                        .and(REPORT.CODE.in(codes))
                        .orderBy(REPORT.CREATED_AT.desc(), REPORT.ID.desc())
                        .fetch(ReportRows::line);
    }

    /** Whether there is a report of this id, and its code if it is public. */
    @PreAuthorize("permitAll()")
    public Optional<Known> known(UUID id) {
        return sql.select(REPORT.CODE, REPORT.LISTED)
                .from(REPORT)
                .where(REPORT.ID.eq(id))
                .fetchOptional(row -> new Known(row.value2() ? Optional.of(row.value1()) : Optional.empty()));
    }

    /** @param code empty while it is not public */
    public record Known(Optional<String> code) {}
}
