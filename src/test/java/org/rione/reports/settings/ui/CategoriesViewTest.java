package org.rione.reports.settings.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.rione.ViewTest;
import org.rione.WithPerson;
import org.rione.reports.ReportCategories;
import org.rione.shared.Ids;
import org.rione.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;

@WithPerson(role = Role.ADMINISTRATOR)
class CategoriesViewTest extends ViewTest {

    @Autowired
    ReportCategories categories;

    @Test
    void everything_wrong_is_said_at_once_each_beside_its_field_and_nothing_is_saved() {
        open("amministrazione/categorie?nuova=g-servizi");
        var before = categories.all();
        field("code").setValue("9 Lampioni");
        number("serviceDays").setValue(0);
        number("radius").clear();
        press("Salva");
        assertThat(field("code").getErrorMessage())
                .isEqualTo("Da 2 a 40 fra minuscole, cifre e trattini, con una lettera all’inizio.");
        assertThat(field("italian").getErrorMessage()).startsWith("Scrivi un nome da 1 a");
        assertThat(field("english").getErrorMessage()).startsWith("Scrivi un nome da 1 a");
        assertThat(number("serviceDays").getErrorMessage()).isEqualTo("Scrivi un numero di giorni da 1 a 365.");
        assertThat(number("radius").getErrorMessage()).startsWith("Scrivi un numero di metri da 1 a");
        assertThat(categories.all()).isEqualTo(before);
    }

    @Test
    void a_code_that_is_taken_is_said_beside_it_and_what_was_typed_stays() {
        var code = "prova-" + Ids.next().toString().substring(24);
        add(code, "Fontane");
        assertThat(categories.find(code)).isPresent();
        add(code, "Panchine");
        assertThat(field("code").getErrorMessage())
                .isEqualTo("Questo codice è di un’altra categoria. Scegline uno diverso.");
        assertThat(field("italian").getValue()).isEqualTo("Panchine");
        assertThat(categories.find(code).orElseThrow().italian()).isEqualTo("Fontane");
    }

    private static void add(String code, String name) {
        UI.getCurrent().navigate("");
        open("amministrazione/categorie?nuova=g-servizi");
        field("code").setValue(code);
        field("italian").setValue(name);
        field("english").setValue(name);
        press("Salva");
    }

    private static TextField field(String id) {
        return _get(TextField.class, field -> field.withId(id));
    }

    private static IntegerField number(String id) {
        return _get(IntegerField.class, field -> field.withId(id));
    }
}
