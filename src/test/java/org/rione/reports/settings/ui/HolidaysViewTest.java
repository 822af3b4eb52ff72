package org.rione.reports.settings.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Month;
import java.time.MonthDay;
import org.junit.jupiter.api.Test;
import org.rione.ViewTest;
import org.rione.WithPerson;
import org.rione.reports.deadlines.OwnHolidays;
import org.rione.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** Uses the last day of January, on which no other test counts. */
@WithPerson(role = Role.ADMINISTRATOR)
class HolidaysViewTest extends ViewTest {

    @Autowired
    OwnHolidays holidays;

    @Test
    void everything_missing_is_said_at_once_each_beside_its_field() {
        open("amministrazione/feste");
        var before = holidays.all();
        press("Aggiungi");
        assertThat(day().getErrorMessage()).isEqualTo("Scrivi il giorno con un numero, da 1 a 31.");
        assertThat(month().getErrorMessage()).isEqualTo("Scegli il mese.");
        assertThat(name().getErrorMessage()).isEqualTo("Scrivi un nome da 1 a 80 caratteri.");
        day().setValue(31);
        month().setValue(Month.FEBRUARY);
        name().setValue("Festa");
        press("Aggiungi");
        assertThat(day().getErrorMessage()).isEqualTo("Questo giorno non esiste nel mese scelto.");
        assertThat(month().isInvalid() || name().isInvalid()).isFalse();
        assertThat(holidays.all()).isEqualTo(before);
    }

    @Test
    void a_holiday_is_added_removed_and_brought_back() {
        var day = MonthDay.of(1, 31);
        open("amministrazione/feste");
        day().setValue(31);
        month().setValue(Month.JANUARY);
        name().setValue("San Giovanni Bosco");
        press("Aggiungi");
        assertThat(holidays.all()).anyMatch(one -> one.day().equals(day));
        press("Togli San Giovanni Bosco");
        assertThat(holidays.all()).noneMatch(one -> one.day().equals(day));
        press("Annulla");
        assertThat(holidays.all()).anyMatch(one -> one.day().equals(day));
        holidays.remove(day);
    }

    private static IntegerField day() {
        return _get(IntegerField.class, field -> field.withId("giorno"));
    }

    @SuppressWarnings("unchecked")
    private static Select<Month> month() {
        return _get(Select.class, field -> field.withId("mese"));
    }

    private static TextField name() {
        return _get(TextField.class, field -> field.withId("nome"));
    }
}
