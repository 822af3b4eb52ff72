package org.rione.tables.session.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rione.TestPeople.as;

import com.github.mvysny.kaributesting.v10.NotFoundError;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rione.TestPeople;
import org.rione.ViewTest;
import org.rione.WithPerson;
import org.rione.identity.CurrentPerson;
import org.rione.identity.PersonName;
import org.rione.shared.Role;
import org.rione.tables.Ballots;
import org.rione.tables.Results;
import org.rione.tables.Round;
import org.rione.tables.Tables;
import org.rione.tables.TestRounds;
import org.rione.tables.TestRounds.Council;
import org.rione.tables.count.Method;
import org.rione.tables.session.Sessions;
import org.springframework.beans.factory.annotation.Autowired;

/** The facilitator runs a session from its page; the hall shows who is there, and others find nothing. */
@WithPerson
class SessionViewTest extends ViewTest {

    @Autowired
    TestRounds make;

    @Autowired
    TestPeople people;

    @Autowired
    Tables tables;

    @Autowired
    Sessions sessions;

    @Autowired
    Ballots ballots;

    @Autowired
    Results results;

    @Autowired
    CurrentPerson current;

    private Council council;
    private Round round;

    @BeforeEach
    void an_open_round_at_my_table() {
        var me = current.require().id();
        council = make.council(2);
        as(
                people.person(false, Role.ADMINISTRATOR),
                () -> tables.seat(council.table().id(), me, true));
        round = make.open(council, new Method.Approval());
    }

    @Test
    void a_session_is_opened_with_a_quorum_and_ended_by_hand() {
        open(path("seduta"));
        _get(IntegerField.class).setValue(3);
        _click(button("Apri la seduta"));
        var session = sessions.find(round.id()).orElseThrow();
        assertThat(session.quorum()).isEqualTo(3);
        assertThat(paragraphs()).contains("0 presenti, 0 hanno votato, 4 possono votare");

        _click(button("Collega un tablet"));
        assertThat(_find(Anchor.class)).anyMatch(link -> link.getHref().contains("tavoletta#"));

        _click(button("Chiudi la seduta"));
        assertThat(sessions.find(round.id()).orElseThrow().running()).isTrue();
        _click(_find(_get(Dialog.class), NativeButton.class).getLast());
        assertThat(sessions.find(round.id()).orElseThrow().running()).isFalse();
        assertThat(paragraphs()).contains("La seduta è finita.");
        assertThat(buttons()).doesNotContain("Collega un tablet");
    }

    @Test
    void a_quorum_that_cannot_be_is_refused_beside_its_field() {
        open(path("seduta"));
        _get(IntegerField.class).setValue(100_001);
        _click(button("Apri la seduta"));
        assertThat(_get(IntegerField.class).getErrorMessage()).contains("da 0 a 100.000");
        assertThat(sessions.find(round.id())).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_code_is_shown_for_the_person_that_was_chosen_and_for_nobody_else() {
        sessions.open(round, 0);
        open(path("seduta"));
        ComboBox<PersonName> who = _get(ComboBox.class);
        _click(button("Mostra il codice"));
        assertThat(who.getErrorMessage()).isEqualTo("Scegli una persona.");

        var member = council.member(0).id();
        who.setValue(who.getListDataView()
                .getItems()
                .filter(name -> name.id().equals(member))
                .findFirst()
                .orElseThrow());
        _click(button("Mostra il codice"));
        assertThat(paragraphs()).anyMatch(words -> words.matches("[0-9A-Z]{4}-[0-9A-Z]{4}"));
    }

    @Test
    void the_hall_counts_who_is_there_and_says_how_many_are_missing() {
        sessions.open(round, 2);
        open(path("sala"));
        assertThat(_get(H1.class).getText()).isEqualTo(round.title());
        assertThat(paragraphs()).anyMatch(words -> words.contains("2"));
        var before = paragraphs();
        var code = sessions.find(round.id()).orElseThrow().joinCode();
        for (int i = 0; i < 2; i++) {
            as(council.member(i), () -> sessions.join(code));
        }
        open(path("sala"));
        assertThat(paragraphs()).isNotEqualTo(before);
    }

    @Test
    void the_hall_shows_the_winners_once_the_result_is_public_and_not_before() {
        sessions.open(round, 0);
        var chosen = round.options().getFirst();
        as(council.member(0), () -> ballots.cast(round.id(), Map.of(chosen.id(), 1)));
        round = make.end(council, round);
        open(path("sala"));
        assertThat(winners()).isEmpty();

        as(council.facilitator(), () -> results.publish(round.id()));
        open(path("sala"));
        assertThat(winners()).contains(chosen.title());
    }

    @Test
    void whoever_does_not_run_the_table_finds_neither_page() {
        var other = make.council(1);
        var elsewhere = make.open(other, new Method.Approval());
        as(other.facilitator(), () -> sessions.open(elsewhere, 0));
        for (var page : List.of("seduta", "sala")) {
            var address = "tavoli/" + elsewhere.tableSlug() + "/votazioni/" + elsewhere.number() + "/" + page;
            assertThatThrownBy(() -> open(address)).isInstanceOf(NotFoundError.class);
        }
    }

    private static List<String> winners() {
        return _find(HtmlContainer.class).stream()
                .filter(one -> one.getElement().getTag().equals("li")
                        && Objects.requireNonNull(one.getElement().getParent())
                                .getTag()
                                .equals("ol"))
                .map(one -> one.getElement().getTextRecursively())
                .toList();
    }

    private String path(String page) {
        return "tavoli/" + round.tableSlug() + "/votazioni/" + round.number() + "/" + page;
    }
}
