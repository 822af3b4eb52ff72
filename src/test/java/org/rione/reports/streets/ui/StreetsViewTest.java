package org.rione.reports.streets.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.NativeButton;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.rione.ViewTest;
import org.rione.WithPerson;
import org.rione.reports.streets.Streets;
import org.rione.shared.Ids;
import org.rione.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;

@WithPerson(role = Role.ADMINISTRATOR)
class StreetsViewTest extends ViewTest {

    @Autowired
    Streets streets;

    @Test
    void a_list_is_looked_at_before_it_takes_the_place_of_the_other() {
        var name = "Via " + Ids.next();
        open("amministrazione/vie");
        read("via;lat;lon\n" + name + ";;\n");
        assertThat(page()).contains("Il file è in ordine: 1 vie. Niente è ancora cambiato.");
        assertThat(streets.find(name)).isEmpty();
        press("Sostituisci l’elenco");
        assertThat(page()).contains("Ora sono 1 vie e luoghi.").doesNotContain("Sostituisci");
        assertThat(streets.find(name)).hasSize(1);
    }

    @Test
    void a_bad_list_is_told_line_by_line_and_changes_nothing() {
        var name = "Via " + Ids.next();
        open("amministrazione/vie");
        read("via;lat;lon\n" + name + ";;\n");
        press("Sostituisci l’elenco");
        var before = streets.state();
        read("via;lat;lon\n;45;8\nVia Po;x;y\n");
        assertThat(page()).contains("niente è cambiato", "Riga 2", "Riga 3");
        assertThat(_find(NativeButton.class, button -> button.withText("Sostituisci l’elenco")))
                .isEmpty();
        assertThat(streets.state()).isEqualTo(before);
        assertThat(streets.find(name)).hasSize(1);
    }

    private void read(String csv) {
        _get(StreetsView.class).show(streets.read(csv.getBytes(StandardCharsets.UTF_8)));
    }

    private static String page() {
        return _get(StreetsView.class).getElement().getTextRecursively();
    }
}
