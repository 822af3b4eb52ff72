package org.rione.reports.settings.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.rione.ViewTest;
import org.rione.WithPerson;
import org.rione.reports.desk.Template;
import org.rione.reports.desk.Templates;
import org.rione.shared.Ids;
import org.rione.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;

@WithPerson(role = Role.ADMINISTRATOR)
class TemplatesViewTest extends ViewTest {

    @Autowired
    Templates templates;

    private final String fresh = "Prova " + Ids.next();

    @Test
    void the_preview_shows_what_placeholders_become_and_the_template_is_saved_as_written() {
        open("amministrazione/modelli");
        name().setValue(fresh);
        words().setValue("Per {codice} in {indirizzo} interveniamo entro il {scadenza}.");
        assertThat(page()).contains("Per R-2026-000142 in Viale Oliva 34 interveniamo entro il 24 novembre 2026.");
        press("Salva");
        assertThat(saved().text()).isEqualTo("Per {codice} in {indirizzo} interveniamo entro il {scadenza}.");
        assertThat(name().getValue()).isEmpty();
    }

    @Test
    void everything_wrong_is_said_at_once_each_beside_its_field_and_nothing_is_saved() {
        open("amministrazione/modelli");
        words().setValue("Caro {nome}, {codice} è a posto{");
        press("Salva");
        assertThat(name().getErrorMessage()).isEqualTo("Scrivi un nome da 1 a 80 caratteri.");
        assertThat(words().getErrorMessage()).isEqualTo("Questi segnaposto non esistono: {nome} {");
        assertThat(name().isInvalid() && words().isInvalid()).isTrue();
        assertThat(templates.all()).noneMatch(one -> one.text().contains("{nome}"));
    }

    @Test
    void a_name_that_is_taken_is_said_beside_it() {
        templates.save(new Template(Ids.next(), fresh, Template.Use.ANY, "Fatto.", 0));
        open("amministrazione/modelli");
        name().setValue(fresh);
        words().setValue("Altro.");
        press("Salva");
        assertThat(name().getErrorMessage()).isEqualTo("C’è già un modello con questo nome.");
        assertThat(saved().text()).isEqualTo("Fatto.");
    }

    @Test
    void after_a_colleague_s_change_what_was_typed_stays_and_can_be_saved() {
        var id = Ids.next();
        templates.save(new Template(id, fresh, Template.Use.ANY, "Prima.", 0));
        open("amministrazione/modelli");
        press("Modifica " + fresh);
        words().setValue("Mia.");
        templates.save(new Template(id, fresh, Template.Use.ANY, "Del collega.", saved().version()));
        press("Salva");
        assertThat(page()).contains("Un collega ha cambiato o tolto questo modello", "Del collega.");
        assertThat(words().getValue()).isEqualTo("Mia.");
        assertThat(saved().text()).isEqualTo("Del collega.");
        press("Salva");
        assertThat(saved().text()).isEqualTo("Mia.");
    }

    @Test
    void one_that_was_removed_comes_back() {
        templates.save(new Template(Ids.next(), fresh, Template.Use.CLOSE, "Torna.", 0));
        open("amministrazione/modelli");
        press("Togli " + fresh);
        assertThat(templates.all()).noneMatch(one -> one.name().equals(fresh));
        press("Annulla");
        assertThat(saved().text()).isEqualTo("Torna.");
        assertThat(saved().use()).isEqualTo(Template.Use.CLOSE);
    }

    private Template saved() {
        return templates.all().stream()
                .filter(one -> one.name().equals(fresh))
                .findFirst()
                .orElseThrow();
    }

    private static TextField name() {
        return _get(TextField.class, field -> field.withId("nome"));
    }

    private static TextArea words() {
        return _get(TextArea.class, field -> field.withId("testo"));
    }

    private static String page() {
        return _get(TemplatesView.class).getElement().getTextRecursively();
    }
}
