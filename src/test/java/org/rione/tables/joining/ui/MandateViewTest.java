package org.rione.tables.joining.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.TextArea;
import org.junit.jupiter.api.Test;
import org.rione.ViewTest;
import org.rione.WithPerson;
import org.rione.shared.Role;
import org.rione.tables.Tables;
import org.rione.tables.TestRounds;
import org.rione.tables.ui.Theirs;
import org.springframework.beans.factory.annotation.Autowired;

class MandateViewTest extends ViewTest {

    @Autowired
    Tables tables;

    @Autowired
    TestRounds councils;

    @Test
    @WithPerson(role = Role.ADMINISTRATOR)
    void who_writes_while_somebody_else_does_reads_both_texts_and_can_still_save() {
        var table = councils.council(1).table();
        open("tavoli/" + table.slug() + "/mandato");
        _get(TextArea.class).setValue("Il mio testo");
        tables.writeMandate(table.id(), table.mandate(), "Il testo dell’altra persona");

        press("Salva il mandato");
        assertThat(_get(TextArea.class).getValue()).isEqualTo("Il mio testo");
        assertThat(_get(Theirs.class).getElement().getTextRecursively()).contains("Il testo dell’altra persona");
        assertThat(mandate(table.slug())).isEqualTo("Il testo dell’altra persona");

        press("Salva il mandato");
        assertThat(mandate(table.slug())).isEqualTo("Il mio testo");
    }

    private String mandate(String slug) {
        return tables.find(slug).orElseThrow().mandate();
    }
}
