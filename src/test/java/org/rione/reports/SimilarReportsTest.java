package org.rione.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rione.ServiceTest;
import org.rione.TestCity;
import org.rione.TestPeople;
import org.rione.identity.SignedIn;
import org.rione.reports.questions.Answers;
import org.rione.shared.GeoPoint;
import org.rione.shared.Ids;
import org.rione.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;

class SimilarReportsTest extends ServiceTest {

    private static final String CATEGORY = "illuminazione";

    @Autowired
    SimilarReports similar;

    @Autowired
    Reports reports;

    @Autowired
    TestPeople people;

    @Autowired
    TestCity city;

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
