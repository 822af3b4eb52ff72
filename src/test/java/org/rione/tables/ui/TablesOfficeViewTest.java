package org.rione.tables.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rione.TestPeople.as;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rione.TestPeople;
import org.rione.ViewTest;
import org.rione.WithPerson;
import org.rione.identity.EmailAddress;
import org.rione.shared.Ids;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.rione.tables.NeighbourhoodTable;
import org.rione.tables.SeatKind;
import org.rione.tables.TableScope;
import org.rione.tables.Tables;
import org.rione.tables.TablesAdministration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class TablesOfficeViewTest extends ViewTest {

    @Autowired
    Tables tables;

    @Autowired
    TablesAdministration administration;

    @Autowired
    TestPeople people;

    @Autowired
    Clock clock;

    @Test
    @WithPerson(role = Role.ADMINISTRATOR)
    void a_table_is_founded_and_its_seats_are_given_out() {
        var mark = "t" + Ids.next().toString().substring(24);
        open("amministrazione/tavoli");
        field("Nome del tavolo").setValue("Piazza " + mark);
        assertThat(field("Indirizzo").getValue()).isEqualTo("piazza-" + mark);
        _get(TextArea.class).setValue("Che cosa fare della piazza");
        field("Tema").setValue("Piazze");
        _click(button("Fonda il tavolo"));

        assertThat(_get(H1.class).getText()).isEqualTo("Posti: Piazza " + mark);
        var table = tables.find("piazza-" + mark).orElseThrow();
        assertThat(tables.scope(table.id()).orElseThrow().theme()).isEqualTo("Piazze");

        var member = people.resident();
        var last = today().plusYears(2);
        _get(EmailField.class).setValue(member.email());
        _get(RadioButtonGroup.class).setValue(SeatKind.FACILITATOR);
        _get(DatePicker.class).setValue(last);
        _click(button("Assegna il posto"));
        assertThat(administration.seats(table.id())).singleElement().satisfies(seat -> {
            assertThat(seat.person().id()).isEqualTo(member.id());
            assertThat(seat.facilitator()).isTrue();
            assertThat(seat.until()).hasValue(last);
        });
        assertThat(_get(EmailField.class).getValue()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', abc, '', 30, Nome del tavolo",
        "Piazza, Maiuscole, '', 30, Indirizzo",
        "Piazza, ../x, '', 30, Indirizzo",
        "Piazza, abc, '', 0, Giorni per rispondere",
    })
    @WithPerson(role = Role.ADMINISTRATOR)
    void what_is_wrong_is_said_beside_its_field(String name, String slug, String theme, int days, String wrong) {
        int before = tables.all().size();
        open("amministrazione/tavoli");
        field("Nome del tavolo").setValue(name);
        field("Indirizzo").setValue(slug);
        field("Tema").setValue(theme);
        _get(IntegerField.class).setValue(days);
        _click(button("Fonda il tavolo"));

        var invalid = _find(TextField.class).stream()
                .filter(TextField::isInvalid)
                .map(TextField::getLabel)
                .findFirst()
                .or(() -> _find(IntegerField.class).stream()
                        .filter(IntegerField::isInvalid)
                        .map(IntegerField::getLabel)
                        .findFirst());
        assertThat(invalid).hasValue(wrong);
        assertThat(tables.all()).hasSize(before);
    }

    @Test
    @WithPerson(role = Role.ADMINISTRATOR)
    void an_address_that_nobody_has_and_a_day_that_is_over_are_refused() {
        var table = found();
        open("amministrazione/tavoli/" + table.slug());
        _get(EmailField.class).setValue("nobody-" + Ids.next() + "@example.org");
        _click(button("Assegna il posto"));
        assertThat(_get(EmailField.class).getErrorMessage()).startsWith("Nessuno accede");

        _get(EmailField.class).setValue("not an address");
        _click(button("Assegna il posto"));
        assertThat(_get(EmailField.class).getErrorMessage()).startsWith("Questo non è un indirizzo");

        _get(EmailField.class).setValue(people.resident().email());
        _get(DatePicker.class).setValue(today().minusDays(1));
        _click(button("Assegna il posto"));
        assertThat(_get(DatePicker.class).isInvalid()).isTrue();
        assertThat(administration.seats(table.id())).isEmpty();
    }

    @Test
    @WithPerson(role = Role.ADMINISTRATOR)
    void both_a_quarter_and_a_theme_are_one_too_many() {
        assertThatThrownBy(() -> new TableScope(
                        Optional.of(new org.rione.territory.NeighbourhoodId(Ids.next())), "Piste ciclabili"))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new TableScope(Optional.empty(), "x".repeat(121)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    @WithPerson(role = Role.ADMINISTRATOR)
    void nobody_else_founds_or_gives_out() {
        var table = found();
        var resident = people.resident();
        as(resident, () -> {
            assertThatThrownBy(() -> administration.seats(table.id())).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> administration.seat(
                            table.id(), new EmailAddress(resident.email()), SeatKind.FACILITATOR, Optional.empty()))
                    .isInstanceOf(AccessDeniedException.class);
        });
    }

    private NeighbourhoodTable found() {
        var slug = "t" + Ids.next();
        return administration.found(slug, "Tavolo " + slug, "", 30, new TableScope(Optional.empty(), ""));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), java.time.ZoneId.of("Europe/Rome"));
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }
}
