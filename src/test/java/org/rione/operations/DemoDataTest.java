package org.rione.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rionedb.Tables.PERSON;
import static org.rionedb.Tables.REPORT;
import static org.rionedb.Tables.REPORT_LOCATION;
import static org.rionedb.Tables.REPORT_STEP;
import static org.rionedb.Tables.SUBJECT_COMMENT;
import static org.rionedb.Tables.SUBJECT_TALLY;
import static org.rionedb.Tables.SUBJECT_VOTE;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rione.StoreTest;
import org.rione.WithPerson;
import org.rione.programme.ProgrammeImports;
import org.rione.shared.CommandLineTask;
import org.rione.shared.Refusal;
import org.rione.shared.RioneProperties;
import org.rione.shared.Role;
import org.rione.shared.SyntheticData;
import org.rione.shared.SyntheticData.Amounts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import picocli.CommandLine;

@WithPerson(role = Role.ADMINISTRATOR)
class DemoDataTest extends StoreTest {

    private static final List<Table<?>> TABLES =
            List.of(PERSON, REPORT, REPORT_LOCATION, SUBJECT_VOTE, SUBJECT_COMMENT);

    @Autowired
    private ObjectProvider<SyntheticData> makers;

    @Autowired
    private ProgrammeImports imports;

    @Autowired
    private DSLContext sql;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void theCityHasAProgramme() throws IOException {
        imports.apply(new ClassPathResource("demo/valenza-2026.yaml").getContentAsByteArray());
    }

    @Test
    void every_kind_of_rows_grows_by_what_was_asked_for_each_time() {
        for (int time = 0; time < 2; time++) {
            var before = counts();
            assertThat(run(true, "--residents=30", "--reports=40", "--votes=50", "--comments=20"))
                    .as(err.toString())
                    .isZero();
            var grown = new LinkedHashMap<String, Integer>();
            counts().forEach((name, now) -> grown.put(name, now - before.getOrDefault(name, 0)));
            assertThat(grown)
                    .containsExactlyInAnyOrderEntriesOf(Map.of(
                            "person", 30,
                            "report", 40,
                            "report_location", 40,
                            "subject_vote", 50,
                            "subject_comment", 20));
        }
        assertThat(out.toString()).contains("reports: 40 of 40", "votes: 50 of 50");
    }

    @Test
    void every_report_has_a_history_and_lists_count_the_votes() {
        run(true, "--residents=10", "--reports=25", "--votes=30");
        assertThat(sql.fetchCount(
                        REPORT,
                        REPORT.IDEMPOTENCY_KEY
                                .startsWith("synthetic-")
                                .and(REPORT.ID.notIn(
                                        sql.select(REPORT_STEP.REPORT_ID).from(REPORT_STEP)))))
                .isZero();
        assertThat(sql.fetchCount(
                        SUBJECT_TALLY, SUBJECT_TALLY.YES.plus(SUBJECT_TALLY.NO).gt(0)))
                .isPositive();
    }

    @Test
    void what_does_not_fit_is_told() {
        assertThat(run(true, "--residents=1", "--votes=1000000")).isEqualTo(CommandLineTask.CHECK_FAILED);
        assertThat(err.toString()).contains("of 1000000 votes could be made: add residents.");
    }

    @Test
    void a_real_city_is_left_alone() {
        assertThat(run(false, "--reports=5")).isEqualTo(CommandLineTask.BAD_INPUT);
        assertThat(err.toString()).contains("demonstration city only");
    }

    @Test
    void a_negative_number_is_refused() {
        assertThat(run(true, "--reports=-5")).isEqualTo(CommandLineTask.BAD_INPUT);
        assertThat(err.toString()).contains("not -5");
    }

    @Test
    void without_the_programme_nothing_is_made() {
        sql.execute("update programme set slug = concat('x', slug) where slug = 'valenza-2026'");
        var before = counts();
        assertThatThrownBy(() -> makers.orderedStream().forEach(maker -> maker.check(new Amounts(1, 1, 1, 1))))
                .isInstanceOf(Refusal.class);
        assertThat(counts()).isEqualTo(before);
    }

    private int run(boolean demo, String... words) {
        return new CommandLine(new DemoDataCommand(makers, sql, settings(demo)))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(words);
    }

    private static RioneProperties settings(boolean demo) {
        return new RioneProperties(
                "http://localhost",
                demo,
                "./data",
                ZoneId.of("Europe/Rome"),
                "",
                new RioneProperties.Municipality("", "", "", "", "", ""));
    }

    private Map<String, Integer> counts() {
        var counts = new LinkedHashMap<String, Integer>();
        TABLES.forEach(table -> counts.put(table.getName(), sql.fetchCount(table)));
        return counts;
    }
}
