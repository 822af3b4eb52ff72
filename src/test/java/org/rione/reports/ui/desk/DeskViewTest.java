package org.rione.reports.ui.desk;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rione.TestPeople;
import org.rione.ViewTest;
import org.rione.WithPerson;
import org.rione.identity.Office;
import org.rione.reports.ReportAction;
import org.rione.reports.ReportSamples;
import org.rione.reports.ReportState;
import org.rione.reports.Reports;
import org.rione.reports.Visibility;
import org.rione.reports.open311.contractors.Contractor;
import org.rione.reports.open311.contractors.Contractors;
import org.rione.reports.open311.contractors.HandOvers;
import org.rione.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;

@WithPerson(role = Role.OFFICER)
class DeskViewTest extends ViewTest {

    @Autowired
    Reports reports;

    @Autowired
    Contractors contractors;

    @Autowired
    HandOvers handOvers;

    @Autowired
    ReportSamples samples;

    @Autowired
    TestPeople people;

    @Test
    void an_officer_takes_a_report_in_charge_with_a_public_sentence_and_not_without() throws Exception {
        var report = samples.sent(people.resident(), "Panchina rotta", Visibility.PUBLIC);
        open("ufficio?segnalazione=" + report.code());

        _click(_get(NativeButton.class, b -> b.withId("azione-assign")));
        _click(_get(Button.class, b -> b.withText("Pubblica")));
        assertThat(_get(TextArea.class, t -> t.withId("frase")).isInvalid()).isTrue();

        @SuppressWarnings("unchecked")
        com.vaadin.flow.component.select.Select<Office> office =
                _get(com.vaadin.flow.component.select.Select.class, s -> s.withId("ufficio-scelto"));
        office.setValue(office.getListDataView().getItems().findFirst().orElseThrow());
        _get(TextArea.class, t -> t.withId("frase")).setValue("Ce ne occupiamo questa settimana.");
        _click(_get(Button.class, b -> b.withText("Pubblica")));

        _assertNone(Dialog.class);
        assertThat(reports.visible(report.id()).orElseThrow().state()).isEqualTo(new ReportState.Assigned());
        assertThat(reports.history(report.id()).getLast().sentence()).isEqualTo("Ce ne occupiamo questa settimana.");
    }

    @Test
    void everything_missing_in_a_dialog_is_said_at_once_each_beside_its_field() throws Exception {
        var report = samples.sent(people.resident(), "Fontana secca", Visibility.PUBLIC);
        open("ufficio?segnalazione=" + report.code());
        _click(_get(NativeButton.class, b -> b.withId("azione-merge")));
        _get(TextArea.class, t -> t.withId("frase")).setValue(" ");
        _click(_get(Button.class, b -> b.withText("Unisci")));
        assertThat(_get(TextField.class, f -> f.withId("codice")).getErrorMessage())
                .isNotEmpty();
        assertThat(_get(TextArea.class, t -> t.withId("frase")).isInvalid()).isTrue();
        assertThat(reports.visible(report.id()).orElseThrow().state()).isEqualTo(new ReportState.Published());
    }

    @Test
    void a_day_that_has_passed_is_not_promised_and_the_answer_is_still_there() throws Exception {
        var report = samples.sent(people.resident(), "Buca davanti al 3", Visibility.PUBLIC);
        open("ufficio?segnalazione=" + report.code());
        _get(TextArea.class, t -> t.withId("risposta")).setValue("Domani andiamo a vedere.");
        var day = _get(DatePicker.class);
        day.setValue(report.deadline().minusYears(1));
        _click(_get(NativeButton.class, b -> b.withId("azione-answer")));
        assertThat(day.getErrorMessage()).isEqualTo("La nuova data è già passata. Scegline una da oggi in poi.");
        assertThat(_get(TextArea.class, t -> t.withId("risposta")).getValue()).isEqualTo("Domani andiamo a vedere.");
        assertThat(reports.visible(report.id()).orElseThrow().deadline()).isEqualTo(report.deadline());
        day.setValue(report.deadline().plusDays(7));
        _click(_get(NativeButton.class, b -> b.withId("azione-answer")));
        assertThat(reports.visible(report.id()).orElseThrow().deadline())
                .isEqualTo(report.deadline().plusDays(7));
    }

    @Test
    void the_second_of_two_officers_is_told_who_changed_what_and_keeps_their_sentence() throws Exception {
        var report = samples.sent(people.resident(), "Lampione che vacilla", Visibility.PUBLIC);
        open("ufficio?segnalazione=" + report.code());
        var colleague = people.person(false, Role.OFFICER);
        TestPeople.as(
                colleague,
                () -> reports.act(
                        report.id(),
                        report.version(),
                        new ReportAction.Answer("Il tecnico passa giovedì.", Optional.empty())));

        _get(TextArea.class, t -> t.withId("risposta")).setValue("Domani andiamo a vedere.");
        _click(_get(NativeButton.class, b -> b.withId("azione-answer")));

        var notice = _get(Div.class, d -> d.withId("cambiata")).getElement().getTextRecursively();
        assertThat(notice)
                .contains("Il tecnico passa giovedì.")
                .contains("Domani andiamo a vedere.")
                .contains("Ufficio "
                        + colleague.office().orElseThrow().value().toString().substring(30));
        assertThat(reports.history(report.id()).getLast().sentence()).isEqualTo("Il tecnico passa giovedì.");
    }

    @Test
    void chosen_reports_are_assigned_together_after_a_look_and_taken_back() throws Exception {
        var author = people.resident();
        var one = samples.sent(author, "Prima di molte", Visibility.PUBLIC);
        var marker = one.code();
        open("ufficio?q=" + marker);
        _get(DeskQueue.class).toggle(0);
        _click(_get(NativeButton.class, b -> b.withId("scelte-assegna")));
        @SuppressWarnings("unchecked")
        com.vaadin.flow.component.select.Select<Office> office =
                _get(com.vaadin.flow.component.select.Select.class, s -> s.withLabel("Ufficio"));
        var to = office.getListDataView().getItems().findFirst().orElseThrow();
        office.setValue(to);
        _get(TextArea.class, t -> t.withId("frase")).setValue("Tocca a voi.");
        _click(_get(Button.class, b -> b.withText("Mostra che cosa succede")));
        assertThat(reports.visible(one.id()).orElseThrow().state())
                .as("a look changes nothing")
                .isEqualTo(new ReportState.Published());
        _click(_get(Button.class, b -> b.withText("Assegna 1")));
        assertThat(reports.visible(one.id()).orElseThrow().office()).contains(to.id());

        _click(_get(
                NativeButton.class,
                b -> b.withPredicate(
                        undo -> undo.getElement().getTextRecursively().equals("Annulla"))));
        var again = reports.visible(one.id()).orElseThrow();
        assertThat(again.state()).isEqualTo(new ReportState.Published());
        assertThat(again.office()).isEqualTo(one.office());
    }

    @Test
    void a_report_is_handed_over_to_a_contractor_with_a_public_sentence_and_not_without() throws Exception {
        var officer = people.person(false, Role.OFFICER);
        var office = officer.office().orElseThrow();
        var administrator = people.person(false, Role.ADMINISTRATOR);
        TestPeople.as(
                administrator,
                () -> contractors.save(new Contractor(
                        office,
                        Contractor.Way.LETTER,
                        Contractor.Handing.CHOSEN_REPORTS,
                        "ditta@example.org",
                        "",
                        "",
                        "",
                        Contractor.Photos.NONE)));
        try {
            var report = samples.sent(people.resident(), "Da affidare", Visibility.PUBLIC);
            open("ufficio?segnalazione=" + report.code());
            _click(_get(NativeButton.class, b -> b.withId("affida")));
            _click(_get(Button.class, b -> b.withText("Affida")));
            assertThat(_get(TextArea.class, t -> t.withId("frase")).isInvalid()).isTrue();

            @SuppressWarnings("unchecked")
            com.vaadin.flow.component.select.Select<HandOvers.Choice> whom =
                    _get(com.vaadin.flow.component.select.Select.class, s -> s.withId("ditta-scelta"));
            whom.setValue(whom.getListDataView()
                    .getItems()
                    .filter(choice -> choice.office().equals(office))
                    .findFirst()
                    .orElseThrow());
            _get(TextArea.class, t -> t.withId("frase")).setValue("Se ne occupa la ditta.");
            _click(_get(Button.class, b -> b.withText("Affida")));

            _assertNone(Dialog.class);
            var after = reports.visible(report.id()).orElseThrow();
            assertThat(after.office()).contains(office);
            TestPeople.as(
                    officer, () -> assertThat(handOvers.of(after).forwards()).hasSize(1));
        } finally {
            TestPeople.as(administrator, () -> contractors.remove(office));
        }
    }
}
