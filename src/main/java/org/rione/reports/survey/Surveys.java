package org.rione.reports.survey;

import static org.rionedb.Tables.REPORT_SURVEY;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.rione.identity.CurrentPerson;
import org.rione.identity.OfficeId;
import org.rione.reports.Report;
import org.rione.reports.ReportId;
import org.rione.reports.ReportState;
import org.rione.reports.ReporterLinks;
import org.rione.reports.Reports;
import org.rione.shared.Refusal;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks the reporter: how easy it was to report, and, each time the report is closed, whether it is solved and how easy
 * it was. One answer each; a rating may be added to an answer later. "No" brings the report back.
 */
@Service
public class Surveys {

    private final DSLContext sql;
    private final Reports reports;
    private final ReporterLinks links;
    private final CurrentPerson current;
    private final Clock clock;

    Surveys(DSLContext sql, Reports reports, ReporterLinks links, CurrentPerson current, Clock clock) {
        this.sql = sql;
        this.reports = reports;
        this.links = links;
        this.current = current;
        this.clock = clock;
    }

    /** What was answered so far about the moment in which the report is now. */
    public record Given(Optional<Boolean> solved, Optional<Integer> stars) {

        static final Given NOTHING = new Given(Optional.empty(), Optional.empty());
    }

    /** The reporter's answers about the report's present closing, or about sending it while it is open. */
    @PreAuthorize("permitAll()")
    public Given given(Report report) {
        return sql.selectFrom(REPORT_SURVEY)
                .where(REPORT_SURVEY.REPORT_ID.eq(report.id().value()))
                .and(REPORT_SURVEY.ABOUT.eq(about(report)))
                .fetchOptional(
                        row -> new Given(Optional.ofNullable(row.getSolved()), Optional.ofNullable(row.getStars())))
                .orElse(Given.NOTHING);
    }

    /** A report at the moment in which it was closed. */
    public record Closing(UUID report, Instant at) {}

    /** For which closings of these reports somebody said whether it is solved; for lists. */
    @PreAuthorize("permitAll()")
    public Set<Closing> answered(Collection<UUID> reportIds) {
        return sql.select(REPORT_SURVEY.REPORT_ID, REPORT_SURVEY.ABOUT)
                .from(REPORT_SURVEY)
                .where(REPORT_SURVEY.REPORT_ID.in(reportIds))
                .and(REPORT_SURVEY.SOLVED.isNotNull())
                .fetchSet(row -> new Closing(row.value1(), row.value2()));
    }

    /** @throws Refusal when the report is not the signed-in person's, or not closed, or was answered for already */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public Report solved(ReportId id, boolean yes) {
        var report = own(id);
        note(report, yes);
        return yes ? report : reports.notFixed(id);
    }

    /** The same by the link in a letter. */
    @Transactional
    @PreAuthorize("permitAll()")
    public Report solved(String code, boolean yes) {
        var report = linked(code);
        note(report, yes);
        return yes ? report : reports.notFixed(code);
    }

    @Transactional
    @PreAuthorize("isAuthenticated()")
    public void rate(ReportId id, Rating rating) {
        note(own(id), rating);
    }

    @Transactional
    @PreAuthorize("permitAll()")
    public void rate(String code, Rating rating) {
        note(linked(code), rating);
    }

    private Report own(ReportId id) {
        var me = current.require().id();
        return reports.visible(id)
                .filter(report -> report.writtenBy(me))
                .orElseThrow(() -> new Refusal("reports.refused.gone"));
    }

    private Report linked(String code) {
        return links.report(code).orElseThrow(() -> new Refusal("reports.refused.link"));
    }

    private static Instant about(Report report) {
        return report.closedAt().orElse(report.createdAt());
    }

    private void note(Report report, boolean yes) {
        if (!(report.state() instanceof ReportState.Resolved)) {
            throw new Refusal("reports.refused.step");
        }
        begin(report);
        int noted = sql.update(REPORT_SURVEY)
                .set(REPORT_SURVEY.SOLVED, yes)
                .where(REPORT_SURVEY.REPORT_ID.eq(report.id().value()))
                .and(REPORT_SURVEY.ABOUT.eq(about(report)))
                .and(REPORT_SURVEY.SOLVED.isNull())
                .execute();
        if (noted == 0) {
            throw new Refusal("reports.refused.answered");
        }
    }

    private void note(Report report, Rating rating) {
        begin(report);
        int noted = sql.update(REPORT_SURVEY)
                .set(REPORT_SURVEY.STARS, rating.stars())
                .set(REPORT_SURVEY.REASON, rating.reason().map(Enum::name).orElse(null))
                .set(REPORT_SURVEY.WORDS, rating.words())
                .where(REPORT_SURVEY.REPORT_ID.eq(report.id().value()))
                .and(REPORT_SURVEY.ABOUT.eq(about(report)))
                .and(REPORT_SURVEY.STARS.isNull())
                .execute();
        if (noted == 0) {
            throw new Refusal("reports.refused.answered");
        }
    }

    private void begin(Report report) {
        sql.insertInto(REPORT_SURVEY)
                .set(REPORT_SURVEY.REPORT_ID, report.id().value())
                .set(REPORT_SURVEY.ABOUT, about(report))
                .set(REPORT_SURVEY.SENDING, report.closedAt().isEmpty())
                .set(REPORT_SURVEY.CATEGORY, report.category())
                .set(
                        REPORT_SURVEY.OFFICE_ID,
                        report.office().map(OfficeId::value).orElse(null))
                .set(REPORT_SURVEY.WORDS, "")
                .set(REPORT_SURVEY.AT, clock.instant())
                .onDuplicateKeyIgnore()
                .execute();
    }
}
