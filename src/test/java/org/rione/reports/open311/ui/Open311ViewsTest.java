package org.rione.reports.open311.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rionedb.Tables.OPEN311_KEY;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.rione.TestCity;
import org.rione.ViewTest;
import org.rione.WithPerson;
import org.rione.identity.Office;
import org.rione.identity.Offices;
import org.rione.reports.open311.contractors.Contractor.Way;
import org.rione.reports.open311.contractors.Contractors;
import org.rione.shared.Ids;
import org.rione.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;

@WithPerson(role = Role.ADMINISTRATOR)
class Open311ViewsTest extends ViewTest {

    @Autowired
    DSLContext sql;

    @Autowired
    Offices offices;

    @Autowired
    Contractors contractors;

    @Autowired
    TestCity city;

    @Test
    void a_key_is_shown_once_and_can_be_revoked() {
        var name = "App " + Ids.next().toString().substring(24);
        open("amministrazione/chiavi-open311");
        _get(TextField.class, field -> field.withId("nome")).setValue(name);
        press("Crea chiave");
        var page = _get(ApiKeysView.class).getElement();
        assertThat(page.getTextRecursively()).contains("rione311_", name, "Mai usata");
        open("amministrazione/ditte");
        open("amministrazione/chiavi-open311");
        assertThat(_get(ApiKeysView.class).getElement().getTextRecursively())
                .contains(name)
                .doesNotContain("rione311_");
        press("Revoca la chiave di " + name);
        confirm();
        assertThat(_get(ApiKeysView.class).getElement().getTextRecursively()).doesNotContain(name);
        assertThat(sql.fetchSingle(OPEN311_KEY, OPEN311_KEY.NAME.eq(name)).getRevokedAt())
                .isNotNull();
    }

    @Test
    void what_is_wrong_is_said_beside_its_field_and_makes_no_key() {
        open("amministrazione/chiavi-open311");
        int before = sql.fetchCount(OPEN311_KEY);
        press("Crea chiave");
        assertThat(_get(TextField.class, field -> field.withId("nome")).isInvalid())
                .isTrue();
        _get(TextField.class, field -> field.withId("nome")).setValue("App");
        _get(IntegerField.class).setValue(0);
        press("Crea chiave");
        assertThat(_get(IntegerField.class).isInvalid()).isTrue();
        assertThat(sql.fetchCount(OPEN311_KEY)).isEqualTo(before);
    }

    @Test
    @SuppressWarnings("unchecked")
    void an_office_gets_a_contractor_and_loses_it_again() {
        var office = offices.save("ditta-" + Ids.next(), "Ufficio " + Ids.next());
        open("amministrazione/ditte");
        press("Salva ditta");
        var choice = (Select<Office>) _get(Select.class, field -> field.withId("ufficio"));
        assertThat(choice.isInvalid()).isTrue();
        choice.setValue(office);
        var address = _get(TextField.class, field -> field.withId("indirizzo"));
        address.setValue("non è un indirizzo");
        press("Salva ditta");
        assertThat(address.isInvalid()).isTrue();
        address.setValue("https://ditta.example.org/open311/v2");
        press("Salva ditta");
        assertThat(_get(ContractorsView.class).getElement().getTextRecursively())
                .contains(office.name(), "https://ditta.example.org/open311/v2/");
        press("Modifica la ditta di " + office.name());
        _get(RadioButtonGroup.class, group -> group.withId("modo")).setValue(Way.LETTER);
        _get(TextField.class, field -> field.withId("indirizzo")).setValue("ditta@example.org");
        press("Salva ditta");
        assertThat(contractors.all())
                .anyMatch(
                        one -> one.office().equals(office.id()) && one.address().equals("ditta@example.org"));
        press("Togli la ditta di " + office.name());
        confirm();
        assertThat(contractors.all()).noneMatch(one -> one.office().equals(office.id()));
    }

    @Test
    void a_file_is_looked_at_before_it_comes_in() {
        city.hasBorders();
        open("amministrazione/importa-segnalazioni");
        var view = _get(ImportRequestsView.class);
        view.preview("x,y\r\n1,2\r\n".getBytes(StandardCharsets.UTF_8));
        assertThat(view.getElement().getTextRecursively()).contains("non è stato importato", "Riga 2");
        var words = "Dal vecchio sistema " + Ids.next();
        view.preview(("service_request_id,requested_datetime,status,service_code,description,address\r\n" + Ids.next()
                        + ",2020-01-01,open,strade," + words + ",Via Roma 1\r\n")
                .getBytes(StandardCharsets.UTF_8));
        assertThat(view.getElement().getTextRecursively()).contains("Segnalazioni che entrerebbero: 1");
        press("Importa");
        assertThat(view.getElement().getTextRecursively()).contains("Segnalazioni entrate: 1");
    }

    @Test
    void programmers_find_addresses_and_services() {
        open("aiuto/open311");
        assertThat(_get(Open311View.class).getElement().getTextRecursively())
                .contains("/open311/v2/", "/open311/test/v2/", "illuminazione", "palo, guasto");
    }

    private static void confirm() {
        var buttons = _find(_get(Dialog.class), NativeButton.class);
        _click(buttons.getLast());
    }

    /** By what is read on it, or what a screen reader reads. */
}
