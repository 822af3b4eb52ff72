package org.rione.reports.survey;

import static org.rionedb.Tables.REPORT;
import static org.rionedb.Tables.REPORT_SURVEY;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.rione.identity.DemoCrowd;
import org.rione.identity.SignedIn;
import org.rione.reports.ReportId;
import org.rione.reports.ReportState;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What the crowd of the demonstration city says about its reports, once; three in four say something. */
@Component
@ConditionalOnProperty("rione.demo")
@Order(SurveyDemoData.AFTER_THE_REPORTS)
class SurveyDemoData implements ApplicationRunner {

    static final int AFTER_THE_REPORTS = 110;
    private static final int SILENT = 4;

    private final DSLContext sql;
    private final Surveys surveys;
    private final DemoCrowd crowd;
    private final TransactionOperations transaction;

    SurveyDemoData(DSLContext sql, Surveys surveys, DemoCrowd crowd, TransactionOperations transaction) {
        this.sql = sql;
        this.surveys = surveys;
        this.crowd = crowd;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        var ratings = new ClassPathResource("demo/valenza-valutazioni.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(SurveyDemoData::rating)
                .toList();
        if (!sql.fetchExists(REPORT_SURVEY)) {
            transaction.executeWithoutResult(_ -> rate(ratings));
        }
    }

    /** {@code stars|reason|words}. */
    private static Rating rating(String line) {
        var field = line.split("\\|", -1);
        var reason = Optional.of(field[1]).filter(word -> !word.isEmpty()).map(Reason::valueOf);
        return new Rating(Integer.parseInt(field[0]), reason, field[2]);
    }

    private void rate(List<Rating> ratings) {
        Map<UUID, SignedIn> people = crowd.residents(DemoCrowd.SIZE).stream()
                .collect(Collectors.toMap(one -> one.id().value(), Function.identity()));
        var reports = sql.select(REPORT.ID, REPORT.AUTHOR_ID, REPORT.STATE)
                .from(REPORT)
                .where(REPORT.AUTHOR_ID.in(people.keySet()))
                .orderBy(REPORT.CREATED_AT, REPORT.ID)
                .fetch();
        for (int i = 0; i < reports.size(); i++) {
            if (i % SILENT < SILENT - 1) {
                var report = reports.get(i);
                var rating = i < ratings.size() ? ratings.get(i) : silent(ratings.get(i % ratings.size()));
                var closed = report.value3().equals(ReportState.Kind.RESOLVED.name());
                var author = Objects.requireNonNull(people.get(report.value2()));
                DemoCrowd.as(author, () -> answer(new ReportId(report.value1()), closed, rating));
            }
        }
    }

    /** Nobody says the same words as somebody else. */
    private static Rating silent(Rating rating) {
        return new Rating(rating.stars(), rating.reason(), "");
    }

    private void answer(ReportId report, boolean closed, Rating rating) {
        if (closed) {
            surveys.solved(report, true);
        }
        surveys.rate(report, rating);
    }
}
