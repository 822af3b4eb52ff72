package org.rione.tables.paper.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rione.TestPeople.as;
import static org.rionedb.Tables.PAPER_SHEET;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rione.TestPeople;
import org.rione.ViewTest;
import org.rione.WithPerson;
import org.rione.identity.SignedIn;
import org.rione.shared.Role;
import org.rione.tables.Ballots;
import org.rione.tables.Channel;
import org.rione.tables.Round;
import org.rione.tables.RoundState;
import org.rione.tables.TestRounds;
import org.rione.tables.TestRounds.Council;
import org.rione.tables.count.Method;
import org.rione.tables.paper.PaperReadings;
import org.rione.tables.paper.PaperSheets;
import org.rione.tables.session.Sessions;
import org.springframework.beans.factory.annotation.Autowired;

/** A desk operator prints sheets, hands them out, reads them and closes the count from the page of the round. */
@WithPerson(role = Role.DESK)
class PaperRoundViewTest extends ViewTest {

    @Autowired
    TestRounds make;

    @Autowired
    TestPeople people;

    @Autowired
    PaperSheets sheets;

    @Autowired
    PaperReadings readings;

    @Autowired
    Ballots ballots;

    @Autowired
    Sessions sessions;

    @Autowired
    DSLContext sql;

    private Council council;
    private Round round;
    private SignedIn voter;

    @BeforeEach
    void an_open_round() {
        council = make.council(2);
        round = make.open(council, new Method.Points(3));
        voter = council.member(0);
    }

    @Test
    void sheets_are_printed_and_one_is_handed_out_and_brought_back() {
        open(path());
        _get(IntegerField.class, field -> field.withLabel("Quante schede")).setValue(4);
        _click(button("Prepara le schede"));
        assertThat(sheets.batches(round.id())).singleElement().satisfies(batch -> assertThat(batch.sheets())
                .isEqualTo(4));
        assertThat(_find(Anchor.class)).anyMatch(link -> link.getText().contains("4"));

        find(voter.email());
        _click(button("Consegna una scheda"));
        assertThat(channel()).isEqualTo(Channel.PAPER);
        _get(TextField.class, field -> field.withLabel("Codice della scheda riportata"))
                .setValue("0000-0000-0000");
        _click(button("Riprendi la scheda intatta"));
        assertThat(_get(TextField.class, field -> field.withLabel("Codice della scheda riportata"))
                        .getErrorMessage())
                .contains("Questo codice non è di una scheda");
        assertThat(channel()).isEqualTo(Channel.PAPER);
    }

    @Test
    void who_has_voted_on_a_screen_gets_no_sheet() {
        as(
                voter,
                () -> ballots.cast(round.id(), Map.of(round.options().getFirst().id(), 1)));
        open(path());
        find(voter.email());
        assertThat(buttons()).doesNotContain("Consegna una scheda");
        find("nessuno@example.org");
        assertThat(paragraphs()).contains("Nessuna persona con diritto di voto con questo nome o indirizzo.");
    }

    @Test
    void while_a_session_runs_the_desk_gives_the_code_for_the_tablet() {
        open(path());
        find(voter.email());
        assertThat(buttons()).doesNotContain("Mostra il codice per il tablet");
        as(council.facilitator(), () -> sessions.open(round, 0));
        find(voter.email());
        _click(button("Mostra il codice per il tablet"));
        var code = new String[1];
        as(voter, () -> code[0] = sessions.myCode(round.id()).orElseThrow());
        assertThat(paragraphs()).contains(code[0]);
    }

    @Test
    void a_reading_that_breaks_the_rules_is_refused_and_an_unknown_code_too() {
        sheets.print(round.id(), 1);
        sheets.handOut(round.id(), voter.id());
        open(path());
        code().setValue("boh");
        points(1);
        _click(button("Registra la lettura"));
        assertThat(code().getErrorMessage()).contains("Questo codice non è di una scheda");

        code().setValue(sheet());
        points(4);
        _click(button("Registra la lettura"));
        assertThat(paragraphs()).anyMatch(words -> words.contains("segnala come bianca o nulla"));

        points(3);
        _click(button("Registra la lettura"));
        assertThat(paragraphs()).contains("Prima lettura registrata. Ora serve un’altra persona.");
        code().setValue(sheet());
        points(2);
        _click(button("Registra la lettura"));
        assertThat(code().getErrorMessage()).contains("la seconda lettura tocca a un’altra persona");
        assertThat(readings.sum(round.id()).counted()).isZero();
    }

    @Test
    void after_the_closing_the_desk_reads_on_and_then_counts() {
        sheets.print(round.id(), 1);
        sheets.handOut(round.id(), voter.id());
        var over = make.end(council, round);
        assertThat(over.state()).isEqualTo(RoundState.READING);
        open(path());
        assertThat(buttons()).doesNotContain("Prepara le schede");
        _click(button("Tutte le schede sono lette: conta"));
        assertThat(make.reload(council, round).state()).isEqualTo(RoundState.CLOSED);
    }

    private String path() {
        return "sportello/schede/" + round.tableSlug() + "/" + round.number();
    }

    private String sheet() {
        return sql.select(PAPER_SHEET.CODE)
                .from(PAPER_SHEET)
                .where(PAPER_SHEET.ROUND_ID.eq(round.id().value()))
                .fetchSingle(PAPER_SHEET.CODE);
    }

    private Channel channel() {
        return sheets.find(round.id(), voter.email()).getFirst().channel();
    }

    private static void find(String words) {
        _get(TextField.class, field -> field.withLabel("Nome o e-mail di chi vota"))
                .setValue(words);
        _click(button("Cerca"));
    }

    private static TextField code() {
        return _get(TextField.class, field -> field.withLabel("Codice della scheda"));
    }

    private void points(int number) {
        _find(IntegerField.class).stream()
                .filter(field ->
                        field.getLabel().contains(round.options().getFirst().title()))
                .findFirst()
                .orElseThrow()
                .setValue(number);
    }
}
