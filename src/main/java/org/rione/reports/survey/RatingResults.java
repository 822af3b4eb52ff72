package org.rione.reports.survey;

import static org.rionedb.Tables.REPORT_SURVEY;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.rione.identity.OfficeId;
import org.rione.shared.Role;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * What people said in the national rating component over the last year, counted. It names nobody and no report: not even
 * the staff learn who gave how many stars.
 */
@Service
public class RatingResults {

    private static final String STAFF = "hasAnyRole('" + Role.OFFICER + "', '" + Role.ADMINISTRATOR + "')";
    private static final Duration YEAR = Duration.ofDays(365);
    private static final int NEWEST = 20;

    private final DSLContext sql;
    private final Clock clock;

    RatingResults(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** How many gave so many stars for this reason about reports that were of this category and office then. */
    public record Count(
            Moment moment, String category, Optional<OfficeId> office, int stars, Optional<Reason> reason, int count) {}

    /** What was rated. */
    public enum Moment {
        /** The form, by whom has just sent a report. */
        SENDING,
        /** What came of it, after the report was closed. */
        CLOSING
    }

    /** What somebody added in words. */
    public record Words(int stars, String text) {}

    @PreAuthorize(STAFF)
    public List<Count> counts() {
        return sql.select(
                        REPORT_SURVEY.SENDING,
                        REPORT_SURVEY.CATEGORY,
                        REPORT_SURVEY.OFFICE_ID,
                        REPORT_SURVEY.STARS,
                        REPORT_SURVEY.REASON,
                        DSL.count())
                .from(REPORT_SURVEY)
                .where(rated())
                .groupBy(
                        REPORT_SURVEY.SENDING,
                        REPORT_SURVEY.CATEGORY,
                        REPORT_SURVEY.OFFICE_ID,
                        REPORT_SURVEY.STARS,
                        REPORT_SURVEY.REASON)
                .fetch(row -> new Count(
                        row.value1() ? Moment.SENDING : Moment.CLOSING,
                        row.value2(),
                        Optional.ofNullable(row.value3()).map(OfficeId::new),
                        row.value4(),
                        Optional.ofNullable(row.value5()).map(Reason::valueOf),
                        row.value6()));
    }

    /** The newest words, without day, report or person. */
    @PreAuthorize(STAFF)
    public List<Words> words() {
        return sql.select(REPORT_SURVEY.STARS, REPORT_SURVEY.WORDS)
                .from(REPORT_SURVEY)
                .where(rated())
                .and(REPORT_SURVEY.WORDS.ne(""))
                .orderBy(REPORT_SURVEY.AT.desc())
                .limit(NEWEST)
                .fetch(row -> new Words(row.value1(), row.value2()));
    }

    private Condition rated() {
        return REPORT_SURVEY
                .STARS
                .isNotNull()
                .and(REPORT_SURVEY.AT.gt(clock.instant().minus(YEAR)));
    }
}
