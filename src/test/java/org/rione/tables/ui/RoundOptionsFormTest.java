package org.rione.tables.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rione.TestPeople.as;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rione.TestPeople;
import org.rione.ViewTest;
import org.rione.WithPerson;
import org.rione.identity.CurrentPerson;
import org.rione.participation.Subject;
import org.rione.participation.SubjectKind;
import org.rione.participation.spi.SubjectCard;
import org.rione.shared.Ids;
import org.rione.shared.Role;
import org.rione.tables.NeighbourhoodTable;
import org.rione.tables.RoundOption;
import org.rione.tables.Rounds;
import org.rione.tables.Tables;
import org.springframework.beans.factory.annotation.Autowired;

/** A facilitator puts a report to the vote, and several as one proposal. */
@WithPerson
class RoundOptionsFormTest extends ViewTest {

    @Autowired
    Tables tables;

    @Autowired
    Rounds rounds;

    @Autowired
    TestPeople people;

    @Autowired
    CurrentPerson current;

    private NeighbourhoodTable table;

    @BeforeEach
    void a_table_of_mine() {
        var me = current.require().id();
        as(people.person(false, Role.ADMINISTRATOR), () -> {
            table = tables.found("prova-" + Ids.next(), "Tavolo", "Mandato", 30);
            tables.seat(table.id(), me, true);
        });
        open("tavoli/" + table.slug() + "/votazioni/nuova");
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_report_and_a_cluster_of_reports_become_options() {
        var hole = card("Buca in via Melchiorre");
        var lamp = card("Lampione spento");
        var pole = card("Palo storto");
        _get(ComboBox.class, search -> search.withLabel("Aggiungi una segnalazione"))
                .setValue(hole);
        _get(TextField.class, field -> field.withLabel("Titolo di una proposta del tavolo"))
                .setValue("Luce in viale Oliva");
        ((MultiSelectComboBox<SubjectCard>) _get(MultiSelectComboBox.class)).setValue(List.of(lamp, pole));
        press("Aggiungi la proposta");
        assertThat(_get(MultiSelectComboBox.class).getSelectedItems()).isEmpty();
        assertThat(_get(OptionFields.class).getElement().getTextRecursively()).contains("Riguarda 2 segnalazioni");

        _get(TextField.class, field -> field.withLabel("Titolo")).setValue("Che cosa per primo");
        press("Salva la bozza");
        var draft = rounds.ofTable(table.id()).getFirst();
        assertThat(draft.options())
                .extracting(RoundOption::title)
                .containsExactly("Buca in via Melchiorre", "Luce in viale Oliva");
        assertThat(draft.options().getFirst().subject()).contains(hole.subject());
        assertThat(draft.options().getLast().about()).containsExactlyInAnyOrder(lamp.subject(), pole.subject());
    }

    private static SubjectCard card(String title) {
        return new SubjectCard(
                new Subject(SubjectKind.REPORT, Ids.next()),
                "R-2026-000142",
                "Illuminazione",
                title,
                "",
                "/segnalazioni/R-2026-000142",
                Set.of(),
                new SubjectCard.State("open", "clock", "reports.state.received"),
                Optional.empty());
    }
}
