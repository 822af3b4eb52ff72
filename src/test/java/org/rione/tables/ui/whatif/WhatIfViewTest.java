package org.rione.tables.ui.whatif;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.html.H1;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rione.ViewTest;
import org.rione.WithPerson;
import org.rione.identity.CurrentPerson;
import org.rione.shared.Role;
import org.rione.shared.ui.Html;
import org.rione.tables.Electing;
import org.rione.tables.Round;
import org.rione.tables.TestRounds;
import org.rione.tables.answers.AnswerSamples;
import org.rione.tables.count.Method;
import org.springframework.beans.factory.annotation.Autowired;

class WhatIfViewTest extends ViewTest {

    @Autowired
    TestRounds rounds;

    @Autowired
    AnswerSamples samples;

    @Autowired
    CurrentPerson current;

    @Autowired
    WhatIfPage page;

    @Test
    @WithPerson(role = Role.ADMINISTRATOR)
    void a_draft_is_tried_on_ballots_that_say_they_are_invented() {
        var draft = rounds.draft(rounds.council(2), new Method.Points(10), Electing.MEMBERS);
        open(address(draft, "/prova") + "?metodo=borda&priorita=2&schede=12&gusti=two-groups&seme=ciao");
        assertThat(_get(H1.class).getText()).isEqualTo("Prova le regole con schede inventate");
        assertThat(shown())
                .contains("Schede inventate", "Classifica a punti, 2 priorità", "value=\"12\"", "value=\"ciao\"")
                .doesNotContain("rn-field-note");
    }

    @Test
    @WithPerson(role = Role.ADMINISTRATOR)
    void what_is_written_wrong_is_said_beside_its_field_and_changes_nothing() {
        var draft = rounds.draft(rounds.council(2), new Method.Points(10), Electing.MEMBERS);
        open(address(draft, "/prova") + "?metodo=oracolo&priorita=9&schede=-3&seme=" + "x".repeat(50));
        assertThat(shown())
                .contains("Scrivi un numero intero da 1 a 2.", "Scrivi un numero intero da 1 a 1.000.")
                .contains("Al massimo 40 caratteri.", "Queste sono le regole della votazione.");
    }

    @Test
    @WithPerson
    void who_does_not_run_the_table_finds_no_trial_and_no_draft() {
        var council = rounds.council(1);
        var draft = rounds.draft(council, new Method.Points(10), Electing.MEMBERS);
        assertThatThrownBy(() -> open(address(draft, "/prova"))).hasStackTraceContaining("NotFoundException");
        assertThatThrownBy(() -> open(address(draft, "/e-se"))).hasStackTraceContaining("NotFoundException");
        var open = rounds.open(council, new Method.Points(10));
        assertThatThrownBy(() -> open(address(open, "/e-se"))).hasStackTraceContaining("NotFoundException");
        assertThat(current.get()).isPresent();
    }

    @Test
    void everybody_tries_other_numbers_on_a_published_round() {
        var round = samples.published(rounds.council(2));
        var text = Html.toHtml(page.content(
                round, name -> Optional.ofNullable(Map.of("priorita", "1").get(name))));
        assertThat(text)
                .contains("Esce: Strisce.", "Come è andata (Punti, 2 priorità)")
                .contains("bastano per lo stesso metodo, non per gli altri");
    }

    private static String address(Round round, String end) {
        return "tavoli/" + round.tableSlug() + "/votazioni/" + round.number() + end;
    }

    private static String shown() {
        return Html.toHtml(_get(com.vaadin.flow.component.html.Div.class, search -> search.withClasses("rn-wrap")));
    }
}
