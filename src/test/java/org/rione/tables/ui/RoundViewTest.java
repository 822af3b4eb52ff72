package org.rione.tables.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rione.TestPeople.as;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rione.TestPeople;
import org.rione.ViewTest;
import org.rione.WithPerson;
import org.rione.identity.CurrentPerson;
import org.rione.identity.SignedIn;
import org.rione.shared.Ids;
import org.rione.shared.Role;
import org.rione.shared.sql.DatabaseClock;
import org.rione.tables.Ballots;
import org.rione.tables.NeighbourhoodTable;
import org.rione.tables.NewOption;
import org.rione.tables.NewRound;
import org.rione.tables.Round;
import org.rione.tables.RoundDrafts;
import org.rione.tables.Rounds;
import org.rione.tables.Tables;
import org.rione.tables.count.Method;
import org.springframework.beans.factory.annotation.Autowired;

class RoundViewTest extends ViewTest {

    @Autowired
    Tables tables;

    @Autowired
    Rounds rounds;

    @Autowired
    RoundDrafts drafts;

    @Autowired
    TestPeople people;

    @Autowired
    Ballots ballots;

    @Autowired
    CurrentPerson current;

    @Autowired
    DatabaseClock clock;

    @Test
    @WithPerson
    void a_member_shares_out_points_and_gets_a_receipt_at_the_first_one() {
        var round = open(new Method.Points(2), current.require());
        open("tavoli/" + round.tableSlug() + "/votazioni/" + round.number());

        assertThat(_get(H1.class).getText()).isEqualTo(round.title());
        _click(button("Dai un punto a: Luce"));
        _click(button("Dai un punto a: Luce"));
        assertThat(button("Dai un punto a: Strisce").isEnabled()).isFalse();
        assertThat(paragraphs()).anyMatch(words -> words.matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}"));

        _click(button("Togli un punto a: Luce"));
        _click(button("Dai un punto a: Strisce"));
        assertThat(reload(round).voted()).isOne();
    }

    @Test
    @WithPerson
    void a_ranking_is_made_with_buttons_and_places() {
        var round = open(Rounds.SCHULZE, current.require());
        open("tavoli/" + round.tableSlug() + "/votazioni/" + round.number());
        _click(button("Sposta in su: Luce"));
        assertThat(reload(round).voted()).isOne();
        _click(button("Sposta in su: Strisce"));
        assertThat(ranking(round)).containsExactly("Luce", "Strisce");
        _click(button("Sposta in su: Strisce"));
        assertThat(ranking(round)).containsExactly("Strisce", "Luce");
        _click(button("Sposta in giù: Strisce"));
        _click(button("Sposta in giù: Strisce"));
        assertThat(ranking(round)).as("behind the last place is no place").containsExactly("Luce");
    }

    private List<String> ranking(Round round) {
        return new Picks(ballots.own(round.id()).orElseThrow())
                .ranking().stream()
                        .map(id -> round.options().stream()
                                .filter(option -> option.id().equals(id))
                                .findFirst()
                                .orElseThrow()
                                .title())
                        .toList();
    }

    @Test
    @WithPerson
    void taking_back_the_last_choice_takes_back_the_vote() {
        var round = open(new Method.Approval(), current.require());
        open("tavoli/" + round.tableSlug() + "/votazioni/" + round.number());
        _click(button("Scegli: Luce"));
        assertThat(reload(round).voted()).isOne();
        _click(button("Scegli: Luce"));
        assertThat(reload(round).voted()).isZero();
    }

    @Test
    @WithPerson
    void somebody_who_is_no_member_reads_but_does_not_vote() {
        var round = open(new Method.Points(3), people.resident());
        open("tavoli/" + round.tableSlug() + "/votazioni/" + round.number());
        assertThat(_get(H1.class).getText()).isEqualTo(round.title());
        _assertNone(NativeButton.class);
    }

    private Round open(Method method, SignedIn member) {
        var opened = new Round[1];
        as(people.person(false, Role.ADMINISTRATOR), () -> {
            NeighbourhoodTable table = tables.found("vista-" + Ids.next(), "Tavolo", "Mandato", 30);
            tables.seat(table.id(), member.id(), false);
            var draft = drafts.draft(
                    table.id(),
                    new NewRound(
                            "Che cosa per primo",
                            "",
                            method,
                            1,
                            clock.now().plus(Duration.ofHours(1)),
                            List.of(
                                    new NewOption("Luce", "", Optional.empty()),
                                    new NewOption("Strisce", "", Optional.empty()))));
            opened[0] = drafts.open(draft.id());
        });
        return opened[0];
    }

    private Round reload(Round round) {
        return rounds.find(round.tableSlug(), round.number()).orElseThrow();
    }
}
