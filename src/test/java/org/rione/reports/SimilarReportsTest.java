package org.rione.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rione.ServiceTest;
import org.rione.StatementCount;
import org.rione.TestCity;
import org.rione.TestPeople;
import org.rione.identity.SignedIn;
import org.rione.reports.questions.Answers;
import org.rione.shared.GeoPoint;
import org.rione.shared.Ids;
import org.rione.shared.Role;
import org.rione.territory.Territory;
import org.springframework.beans.factory.annotation.Autowired;

class SimilarReportsTest extends ServiceTest {

    private static final String CATEGORY = "illuminazione";
    private static final String INDEXES = "primary, ix_report_open_recent, ix_report_place_open_recent";

    @Autowired
    SimilarReports similar;

    @Autowired
    Reports reports;

    @Autowired
    TestPeople people;

    @Autowired
    TestCity city;

    @Autowired
    Territory territory;

    @Autowired
    StatementCount statements;

    @Autowired
    DSLContext sql;

    private final String word = "Zampillo" + Ids.next().toString().substring(28);

    @Test
    void what_is_near_open_and_said_in_the_same_words_is_found_and_nothing_else() throws Exception {
        city.hasBorders();
        var near = sent(new ReportPlace(Optional.of(new GeoPoint(45.0131, 8.6440)), Optional.empty(), ""));
        var far = sent(new ReportPlace(Optional.of(new GeoPoint(45.0260, 8.6440)), Optional.empty(), ""));
        var closed = sent(new ReportPlace(Optional.of(new GeoPoint(45.0131, 8.6441)), Optional.empty(), ""));
        var officer = people.person(false, Role.OFFICER);
        close(officer, closed);
        assertThat(found(new ReportPlace(Optional.of(new GeoPoint(45.0131, 8.6442)), Optional.empty(), "")))
                .contains(near.code())
                .doesNotContain(far.code(), closed.code());
    }

    @Test
    void one_without_a_point_is_found_by_its_street_with_and_without_a_point() throws Exception {
        city.hasBorders();
        var street = "Via " + word;
        var there = sent(new ReportPlace(Optional.empty(), Optional.empty(), street + " 12"));
        assertThat(found(new ReportPlace(Optional.empty(), Optional.empty(), street + " 3")))
                .containsExactly(there.code());
        assertThat(found(new ReportPlace(
                        Optional.of(new GeoPoint(45.0131, 8.6440)), Optional.empty(), street + " 40/b")))
                .contains(there.code());
        assertThat(found(new ReportPlace(
                        Optional.of(new GeoPoint(45.0131, 8.6440)), Optional.empty(), "Via Tutt'altra 1")))
                .doesNotContain(there.code());
    }

    @ParameterizedTest
    @CsvSource({"45.0260, 8.6440, ''", "45.0260, 8.6440, 'Via Po 3'", ", , 'Via Po 3'"})
    void no_search_goes_through_all_reports(Double lat, Double lon, String address) throws Exception {
        city.hasBorders();
        sent(new ReportPlace(Optional.of(new GeoPoint(45.0260, 8.6440)), Optional.empty(), ""));
        sent(new ReportPlace(Optional.empty(), Optional.empty(), "Via Po 12"));
        var quarter = territory.all().getFirst().id();
        var place = new ReportPlace(
                lat == null ? Optional.empty() : Optional.of(new GeoPoint(lat, lon)), Optional.of(quarter), address);
        similar.to(place, CATEGORY, word); // what is counted in memory has been read
        var searches = statements.during(() -> similar.to(place, CATEGORY, word)).stream()
                .filter(one -> one.contains("`report_location`"))
                .toList();
        assertThat(searches).isNotEmpty();
        for (var search : searches) {
            // of a table as small as the tests' the database would rather read the whole
            var plan = sql.fetch(
                    "explain " + search.replace("from `report` ", "from `report` force index (" + INDEXES + ") "));
            assertThat(plan)
                    .as(plan.toString())
                    .filteredOn(step -> isReport(step.get("table")))
                    .allSatisfy(step -> {
                        assertThat(step.get("type")).isNotEqualTo("ALL");
                        assertThat(step.get("key", String.class)).matches("PRIMARY|ix_report_(place_)?open_recent");
                        assertThat(String.valueOf(step.get("Extra"))).doesNotContain("filesort");
                    });
        }
    }

    private static boolean isReport(Object table) {
        return "report".equals(table) || "report_location".equals(table);
    }

    private java.util.List<String> found(ReportPlace place) {
        return similar.to(place, CATEGORY, word + " che perde acqua").stream()
                .map(SimilarReport::code)
                .toList();
    }

    private Report sent(ReportPlace place) throws Exception {
        return ReportsTest.as(
                people.resident(),
                () -> reports.send(new NewReport(
                        Ids.next().toString(),
                        CATEGORY,
                        word + " che perde acqua",
                        "Da ieri esce acqua e nessuno passa.",
                        place,
                        Visibility.PUBLIC,
                        Naming.PSEUDONYMOUS,
                        Optional.empty(),
                        Answers.NONE)));
    }

    private void close(SignedIn officer, Report report) throws Exception {
        var taken = ReportsTest.as(
                officer,
                () -> reports.act(
                        report.id(),
                        report.version(),
                        new ReportAction.Assign(officer.office().orElseThrow(), "Presa.")));
        ReportsTest.as(
                officer,
                () -> reports.act(
                        taken.id(), taken.version(), new ReportAction.Close(new Outcome.NotFixable(), "No.")));
    }
}
