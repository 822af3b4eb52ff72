package org.rione.reports.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rione.TestPeople;
import org.rione.ViewTest;
import org.rione.WithPerson;
import org.rione.reports.Category;
import org.rione.reports.ReportSamples;
import org.rione.reports.settings.CategorySettings;
import org.rione.reports.survey.Rating;
import org.rione.reports.survey.Reason;
import org.rione.reports.survey.Surveys;
import org.rione.shared.Ids;
import org.rione.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;

@WithPerson(role = Role.ADMINISTRATOR)
class RatingsViewTest extends ViewTest {

    @Autowired
    CategorySettings settings;

    @Autowired
    ReportSamples samples;

    @Autowired
    Surveys surveys;

    @Autowired
    TestPeople people;

    private Category category = new Category(
            "prova-" + Ids.next().toString().substring(24),
            Optional.of("g-servizi"),
            "dots",
            "Prova " + Ids.next(),
            "Test " + Ids.next(),
            Optional.empty(),
            5,
            5,
            false,
            false,
            true,
            "",
            "",
            0);

    @BeforeEach
    void aCategoryOfItsOwn() {
        category = settings.add(category);
    }

    @Test
    void a_category_says_its_mean_from_five_ratings_on_and_only_how_many_before() throws Exception {
        for (int stars : List.of(5, 4, 4, 2)) {
            rated(stars, "");
        }
        open("ufficio/valutazioni");
        assertThat(row()).containsExactly("4", "–");
        rated(1, "");
        open("amministrazione/feste"); // a page that is open is not built again
        open("ufficio/valutazioni");
        assertThat(row()).containsExactly("5", "3,2");
        assertThat(page())
                .contains("con meno si capirebbe chi le ha date")
                .contains("Inviare una segnalazione", "1 stella su 5", "Dove c’è stata difficoltà")
                .contains("Che cosa è piaciuto", "Le indicazioni erano chiare");
    }

    @Test
    void words_are_read_without_their_report_and_what_looks_like_markup_is_text() throws Exception {
        var words = "<b>Bene</b> " + Ids.next();
        var title = "Fontana " + Ids.next();
        for (int i = 0; i < 5; i++) {
            rated(4, i == 0 ? words : "", title);
        }
        open("ufficio/valutazioni");
        assertThat(page()).contains(words, "4 stelle su 5", "Parole lasciate").doesNotContain(title, "R-20");
    }

    private void rated(int stars, String words) throws Exception {
        rated(stars, words, "Fontana secca");
    }

    private void rated(int stars, String words, String title) throws Exception {
        var author = people.resident();
        var report = samples.sent(author, title, category.code());
        TestPeople.as(author, () -> surveys.rate(report.id(), new Rating(stars, Optional.of(Reason.CLEAR), words)));
    }

    /** Numbers of the category's row: ratings and mean. */
    private List<String> row() {
        return all().filter(one -> one.getTag().equals("tr"))
                .filter(one -> one.getTextRecursively().contains(category.italian()))
                .findFirst()
                .orElseThrow()
                .getChildren()
                .filter(one -> one.getTag().equals("td"))
                .map(Element::getTextRecursively)
                .toList();
    }

    private static Stream<Element> all() {
        return below(_get(RatingsView.class).getElement());
    }

    private static Stream<Element> below(Element element) {
        return Stream.concat(
                Stream.of(element),
                element.getChildren().filter(one -> !one.isTextNode()).flatMap(RatingsViewTest::below));
    }

    private static String page() {
        return _get(RatingsView.class).getElement().getTextRecursively();
    }
}
