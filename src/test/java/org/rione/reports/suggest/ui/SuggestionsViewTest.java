package org.rione.reports.suggest.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.rione.ViewTest;
import org.rione.WithPerson;
import org.rione.reports.suggest.CategorySuggestions;
import org.rione.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;

@WithPerson(role = Role.ADMINISTRATOR)
class SuggestionsViewTest extends ViewTest {

    @Autowired
    CategorySuggestions suggestions;

    @Test
    void an_administrator_reads_how_good_the_proposals_are_and_tries_a_sentence() {
        open("amministrazione/proposte-di-categoria");
        var accuracy = suggestions.state().accuracy();
        assertThat(page())
                .containsPattern(Math.round(100.0 * accuracy.first() / accuracy.sentences()) + "\\s?%")
                .contains(String.valueOf(accuracy.sentences()), "Illuminazione");
        _get(TextField.class).setValue("Il lampione davanti a casa è spento da tre notti");
        assertThat(page()).containsPattern("Illuminazione[^·]* · \\d+");
        _get(TextField.class).setValue("qwertz");
        assertThat(page()).doesNotContainPattern("Illuminazione[^·]* · \\d+");
    }

    private static String page() {
        return _get(SuggestionsView.class).getElement().getTextRecursively();
    }
}
