package org.rione.reports.settings.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.rione.TestPeople;
import org.rione.ViewTest;
import org.rione.WithPerson;
import org.rione.identity.Office;
import org.rione.identity.Offices;
import org.rione.reports.routing.RoutingRules;
import org.rione.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;

@WithPerson(role = Role.ADMINISTRATOR)
class RoutingViewTest extends ViewTest {

    @Autowired
    RoutingRules rules;

    @Autowired
    Offices offices;

    @Autowired
    TestPeople people;

    @Test
    void everything_wrong_with_a_rule_is_said_at_once_and_it_does_not_enter_the_table() {
        open("amministrazione/smistamento");
        press("Aggiungi in fondo");
        assertThat(office().getErrorMessage()).isEqualTo("Scegli un ufficio dall’elenco.");
        assertThat(words().getErrorMessage())
                .isEqualTo("Una regola chiede almeno una cosa: categoria, quartiere o parole.");
        words().setValue("ab, due parole");
        press("Aggiungi in fondo");
        assertThat(office().isInvalid()).isTrue();
        assertThat(words().getErrorMessage())
                .isEqualTo("Scrivi inizi di parole di almeno 3 lettere, divisi da virgole.");
        assertThat(page()).doesNotContain("Le regole qui sopra non valgono ancora");
    }

    @Test
    void a_new_rule_counts_only_after_it_was_tried_and_saved() {
        var officer = people.person(false, Role.OFFICER).office().orElseThrow();
        open("amministrazione/smistamento");
        var before = rules.all();
        office().setValue(offices.find(officer).orElseThrow());
        words().setValue("semafor");
        press("Aggiungi in fondo");
        assertThat(page()).contains("Le regole qui sopra non valgono ancora");
        assertThat(rules.all()).isEqualTo(before);
        press("Prova sugli ultimi 90 giorni");
        assertThat(page()).contains("degli ultimi 90 giorni");
        assertThat(rules.all()).isEqualTo(before);
        press("Torna alle regole salvate");
        assertThat(page()).doesNotContain("Le regole qui sopra non valgono ancora", "Salva le regole");
    }

    @SuppressWarnings("unchecked")
    private static Select<Office> office() {
        return _get(Select.class, field -> field.withId("regola-office"));
    }

    private static TextField words() {
        return _get(TextField.class, field -> field.withId("regola-words"));
    }

    private static String page() {
        return _get(RoutingView.class).getElement().getTextRecursively();
    }
}
