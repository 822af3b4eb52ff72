package org.rione.reports.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import org.junit.jupiter.api.Test;
import org.rione.TestPeople;
import org.rione.ViewTest;
import org.rione.WithPerson;
import org.rione.reports.ReportSamples;
import org.rione.reports.ReportState;
import org.rione.reports.Reports;
import org.rione.reports.Visibility;
import org.rione.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;

@WithPerson(role = Role.OFFICER)
class DeskViewTest extends ViewTest {

    @Autowired
    Reports reports;

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

        var office = _get(com.vaadin.flow.component.select.Select.class);
        office.setValue(office.getListDataView().getItems().findFirst().orElseThrow());
        _get(TextArea.class, t -> t.withId("frase")).setValue("Ce ne occupiamo questa settimana.");
        _click(_get(Button.class, b -> b.withText("Pubblica")));

        _assertNone(Dialog.class);
        assertThat(reports.visible(report.id()).orElseThrow().state()).isEqualTo(new ReportState.Assigned());
        assertThat(reports.history(report.id()).getLast().sentence()).isEqualTo("Ce ne occupiamo questa settimana.");
    }
}
