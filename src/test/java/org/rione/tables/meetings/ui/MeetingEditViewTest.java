package org.rione.tables.meetings.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rione.TestPeople.as;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.rione.ViewTest;
import org.rione.WithPerson;
import org.rione.shared.Role;
import org.rione.tables.meetings.Meeting;
import org.rione.tables.meetings.MeetingId;
import org.rione.tables.meetings.MeetingLinks;
import org.rione.tables.meetings.MeetingRecords;
import org.rione.tables.meetings.MeetingSamples;
import org.rione.tables.meetings.Meetings;
import org.rione.tables.ui.Theirs;
import org.springframework.beans.factory.annotation.Autowired;

@WithPerson(role = Role.ADMINISTRATOR)
class MeetingEditViewTest extends ViewTest {

    @Autowired
    MeetingSamples samples;

    @Autowired
    Meetings meetings;

    @Autowired
    MeetingRecords records;

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

    @Test
    void who_writes_while_somebody_else_does_sees_where_they_differ_and_can_still_save() {
        var at = samples.table();
        var before = new Meeting[1];
        as(
                at.facilitator(),
                () -> before[0] = meetings.call(
                        MeetingId.next(), at.table().id(), samples.wanted("Prima", samples.in(Duration.ofDays(5)))));
        open(MeetingLinks.edit(before[0]).substring(1));
        _get(TextField.class, spec -> spec.withLabel("Titolo")).setValue("Il mio titolo");
        as(
                at.facilitator(),
                () -> meetings.change(
                        before[0].id(),
                        before[0].version(),
                        samples.wanted("Il loro titolo", samples.in(Duration.ofDays(6)))));

        press("Salva le modifiche");
        assertThat(_get(Theirs.class).getElement().getTextRecursively())
                .contains("Il loro titolo")
                .contains("dalle")
                .doesNotContain("Centro San Rocco");
        assertThat(title(before[0])).isEqualTo("Il loro titolo");
        press("Salva le modifiche");
        assertThat(title(before[0])).isEqualTo("Il mio titolo");
    }

    @Test
    void minutes_that_somebody_else_wrote_meanwhile_are_shown_beside_ones_own() {
        var at = samples.table();
        var over = samples.over(at.table(), "Passata");
        open(MeetingLinks.minutes(over).substring(1));
        var minutes = _get(TextArea.class, spec -> spec.withLabel("Testo del verbale"));
        minutes.setValue("Il mio verbale");
        as(at.facilitator(), () -> records.keepDraft(over.id(), over.version(), "Il verbale dell’altra persona"));

        press("Salva la bozza");
        assertThat(_get(Theirs.class).getElement().getTextRecursively()).contains("Il verbale dell’altra persona");
        assertThat(minutes.getValue()).isEqualTo("Il mio verbale");
        press("Salva la bozza");
        assertThat(records.draft(over)).isEqualTo("Il mio verbale");
    }

    private String title(Meeting meeting) {
        return meetings.find(meeting.tableSlug(), meeting.number())
                .orElseThrow()
                .title();
    }

    private static void call() {
        LocatorJ._click(_find(NativeButton.class).stream()
                .filter(button -> button.getElement().getTextRecursively().equals("Convoca"))
                .findFirst()
                .orElseThrow());
    }
}
