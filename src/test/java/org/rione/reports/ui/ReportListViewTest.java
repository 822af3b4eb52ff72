package org.rione.reports.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rione.TestPeople;
import org.rione.ViewTest;
import org.rione.reports.ReportSamples;
import org.rione.reports.Visibility;
import org.rione.shared.Ids;
import org.springframework.beans.factory.annotation.Autowired;

class ReportListViewTest extends ViewTest {

    @Autowired
    ReportSamples samples;

    @Autowired
    TestPeople people;

    @Test
    void a_period_is_chosen_by_a_link_or_two_days_and_the_rest_of_the_filters_stays() throws Exception {
        var mark = "zp" + Ids.next().toString().substring(24);
        samples.sent(people.resident(), "Lampione " + mark, Visibility.PUBLIC);
        open("segnalazioni?vista=elenco&q=" + mark + "&dal=2020-01-01&al=2999-12-31");
        assertThat(page()).contains("Periodo: dal 1° gennaio 2020 al 31 dicembre 2999", "Lampione " + mark);
        assertThat(address("Ultimi 30 giorni"))
                .contains("q=" + mark, "vista=elenco", "dal=")
                .doesNotContain("al=2999");
        assertThat(address("Sempre")).contains("q=" + mark).doesNotContain("dal=");
        assertThat(address("Segui questo elenco (Atom)")).contains("dal=2020-01-01&al=2999-12-31");
        assertThat(field("periodo-dal").getAttribute("value")).isEqualTo("2020-01-01");

        open("segnalazioni?vista=elenco&q=" + mark + "&al=2019-12-31");
        assertThat(page()).contains("Periodo: fino al 31 dicembre 2019", "Nessuna segnalazione con questi filtri");
    }

    @Test
    void a_period_that_ends_before_it_begins_is_said_beside_its_field_and_finds_nothing() {
        open("segnalazioni?stato=tutte&dal=2026-03-02&al=2026-03-01");
        var last = field("periodo-al");
        assertThat(last.getAttribute("aria-invalid")).isEqualTo("true");
        assertThat(field(last.getAttribute("aria-describedby")).getTextRecursively())
                .isEqualTo("Il giorno finale viene prima di quello iniziale: cambiane uno.");
        assertThat(page()).contains("Nessuna segnalazione").doesNotContain("Più recenti");
    }

    @Test
    void days_that_no_calendar_has_count_as_none() {
        for (var day : List.of("ieri", "2026-02-30", "%2B999999-01-01", "-0001-01-01", "")) {
            open("segnalazioni?vista=elenco&dal=" + day + "&al=" + day);
            assertThat(page()).as(day).contains("Periodo").doesNotContain("Periodo:");
        }
    }

    private static String address(String word) {
        return all().filter(one ->
                        one.getTag().equals("a") && one.getTextRecursively().equals(word))
                .findFirst()
                .orElseThrow()
                .getAttribute("href");
    }

    private static Element field(String id) {
        return all().filter(one -> id.equals(one.getAttribute("id")))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Element> all() {
        return below(_get(ReportListView.class).getElement());
    }

    private static Stream<Element> below(Element element) {
        return Stream.concat(
                Stream.of(element),
                element.getChildren().filter(one -> !one.isTextNode()).flatMap(ReportListViewTest::below));
    }

    private static String page() {
        return UI.getCurrent()
                .getInternals()
                .getActiveRouterTargetsChain()
                .getFirst()
                .getElement()
                .getTextRecursively();
    }
}
