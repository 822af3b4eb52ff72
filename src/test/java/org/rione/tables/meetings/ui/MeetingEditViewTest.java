package org.rione.tables.meetings.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.rione.ViewTest;
import org.rione.WithPerson;
import org.rione.shared.Role;
import org.rione.tables.meetings.MeetingLinks;
import org.rione.tables.meetings.MeetingSamples;
import org.rione.tables.meetings.Meetings;
import org.springframework.beans.factory.annotation.Autowired;

@WithPerson(role = Role.ADMINISTRATOR)
class MeetingEditViewTest extends ViewTest {

    @Autowired
    MeetingSamples samples;

    @Autowired
    Meetings meetings;

    /** The nights on which the clocks change, of test-vectors/clock.json. */
    @Test
    void an_hour_that_does_not_exist_or_comes_twice_is_refused_beside_its_field() {
        var table = samples.table().table();
        open(MeetingLinks.call(table.slug()).substring(1));
        _get(TextField.class, spec -> spec.withLabel("Titolo")).setValue("Notte");
        _get(TextField.class, spec -> spec.withLabel("Dove")).setValue("Piazza");
        var begins = _get(TimePicker.class, spec -> spec.withLabel("Inizia alle"));
        begins.setValue(LocalTime.of(2, 30));

        _get(DatePicker.class).setValue(LocalDate.of(2027, 3, 28));
        call();
        assertThat(begins.isInvalid()).isTrue();
        assertThat(begins.getErrorMessage()).contains("non esiste");

        _get(DatePicker.class).setValue(LocalDate.of(2027, 10, 31));
        call();
        assertThat(begins.isInvalid()).isTrue();
        assertThat(begins.getErrorMessage()).contains("due volte");
        assertThat(meetings.latest(table.id(), 1)).isEmpty();
    }

    @Test
    void an_end_before_the_beginning_is_that_of_the_next_day() {
        var table = samples.table().table();
        open(MeetingLinks.call(table.slug()).substring(1));
        _get(TextField.class, spec -> spec.withLabel("Titolo")).setValue("Veglia");
        _get(TextField.class, spec -> spec.withLabel("Dove")).setValue("Piazza");
        _get(DatePicker.class).setValue(LocalDate.of(2027, 6, 30));
        _get(TimePicker.class, spec -> spec.withLabel("Inizia alle")).setValue(LocalTime.of(23, 0));
        _get(TimePicker.class, spec -> spec.withLabel("Finisce alle")).setValue(LocalTime.MIDNIGHT);
        call();
        assertThat(meetings.latest(table.id(), 1)).singleElement().satisfies(meeting -> assertThat(meeting.ends())
                .isEqualTo("2027-06-30T22:00:00Z"));
    }

    private static void call() {
        LocatorJ._click(_find(NativeButton.class).stream()
                .filter(button -> button.getElement().getTextRecursively().equals("Convoca"))
                .findFirst()
                .orElseThrow());
    }
}
