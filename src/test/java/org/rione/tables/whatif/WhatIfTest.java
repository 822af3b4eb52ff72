package org.rione.tables.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rione.TestPeople.as;
import static org.rione.TestPeople.asVisitor;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.rione.ServiceTest;
import org.rione.TestPeople;
import org.rione.identity.SignedIn;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.rione.tables.Ballots;
import org.rione.tables.Electing;
import org.rione.tables.Results;
import org.rione.tables.Round;
import org.rione.tables.TestRounds;
import org.rione.tables.TestRounds.Council;
import org.rione.tables.count.Method;
import org.rione.tables.whatif.Invention.Tastes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

/** Other rules can be tried by whom and when they should, and tell nothing about a vote that is not published. */
class WhatIfTest extends ServiceTest {

    private static final Invention INVENTION = new Invention(25, "1", Tastes.FAVOURITES);

    @Autowired
    WhatIf whatIf;

    @Autowired
    TestRounds rounds;

    @Autowired
    Ballots ballots;

    @Autowired
    Results results;

    @Autowired
    TestPeople people;

    @Test
    void ballots_are_invented_for_those_who_run_the_table_and_only_for_a_draft() {
        var council = rounds.council(2);
        var draft = rounds.draft(council, new Method.Points(10), Electing.MEMBERS);
        var administrator = people.person(false, Role.ADMINISTRATOR);
        for (var one : List.of(council.facilitator(), administrator)) {
            as(one, () -> {
                var answer = whatIf.invented(draft, Rule.of(draft), INVENTION);
                assertThat(answer.ballots()).isEqualTo(25);
                assertThat(answer.standings()).hasSize(3);
                assertThat(answer.methods()).hasSize(4);
                assertThat(answer.sizes()).hasSize(2);
            });
        }
        for (var one : List.of(
                council.member(0), people.verifiedResident(), people.person(false, Role.OFFICER, Role.MODERATOR))) {
            as(one, () -> refused(() -> whatIf.invented(draft, Rule.of(draft), INVENTION)));
            as(one, () -> refused(() -> whatIf.draftChoices(draft)));
        }
        asVisitor(() -> assertThatThrownBy(() -> whatIf.invented(draft, Rule.of(draft), INVENTION))
                .isInstanceOf(AuthenticationCredentialsNotFoundException.class));
    }

    @Test
    void before_the_result_is_published_there_is_nothing_to_try_for_anybody() {
        var council = rounds.council(2);
        var draft = rounds.draft(council, new Method.Points(10), Electing.MEMBERS);
        nothingToTry(council, draft);

        var open = rounds.open(council, new Method.Points(10));
        as(
                council.member(0),
                () -> ballots.cast(open.id(), Map.of(open.options().get(0).id(), 7)));
        nothingToTry(council, open);
        as(council.facilitator(), () -> refused(() -> whatIf.invented(open, Rule.of(open), INVENTION)));
        as(council.facilitator(), () -> refused(() -> whatIf.invented(drafted(draft, open), Rule.of(open), INVENTION)));

        var closed = rounds.end(council, open);
        nothingToTry(council, closed);
        as(council.facilitator(), () -> refused(() -> whatIf.invented(closed, Rule.of(closed), INVENTION)));

        as(council.facilitator(), () -> results.publish(open.id()));
        var published = rounds.reload(council, open);
        asVisitor(() -> assertThat(whatIf.published(published, Rule.of(published)))
                .hasValueSatisfying(answer -> assertThat(answer.asked()).isEqualTo(answer.own())));
        as(council.facilitator(), () -> refused(() -> whatIf.invented(published, Rule.of(published), INVENTION)));
    }

    /** A draft as somebody could make it up who wants to look into an open round: state is asked of the database. */
    private static Round drafted(Round draft, Round open) {
        return new Round(
                open.id(),
                open.table(),
                open.tableSlug(),
                open.tableName(),
                open.number(),
                open.title(),
                open.description(),
                open.method(),
                open.winners(),
                draft.state(),
                open.openedAt(),
                open.closesAt(),
                open.publishedAt(),
                open.options(),
                open.electing(),
                open.seedSource(),
                open.seed(),
                open.electorate(),
                open.voted(),
                open.version());
    }

    private void nothingToTry(Council council, Round round) {
        for (var one : List.of(
                council.facilitator(),
                council.member(0),
                people.verifiedResident(),
                people.person(false, Role.ADMINISTRATOR, Role.AUDITOR))) {
            as(one, () -> nothing(round));
        }
        asVisitor(() -> nothing(round));
    }

    private void nothing(Round round) {
        assertThat(whatIf.published(round, Rule.of(round)))
                .as(round.state().name())
                .isEmpty();
        assertThat(whatIf.choices(round).any()).as(round.state().name()).isFalse();
    }

    @Test
    void a_small_round_tells_its_own_method_with_other_numbers_and_no_other_method() {
        var council = rounds.council(3);
        var round = publish(council, new Method.Points(10), Map.of(0, 6, 1, 4), Map.of(1, 5, 2, 5));
        asVisitor(() -> {
            var choices = whatIf.choices(round);
            assertThat(choices.methods()).containsExactly("points");
            var two = whatIf.published(round, new Rule(round.method(), 2)).orElseThrow();
            assertThat(two.asked().unlike(two.own(), Fate.WON)).hasSize(1);
            assertThat(two.methods()).isEmpty();
            refused(() -> whatIf.published(round, new Rule(new Method.Approval(), 1)));
            refused(() -> whatIf.published(round, new Rule(round.method(), 3)));
            refused(() -> whatIf.published(round, new Rule(round.method(), 0)));
        });
    }

    @Test
    void equal_options_wait_for_a_lot_that_nobody_drew() {
        var council = rounds.council(2);
        var round = publish(council, new Method.Points(10), Map.of(0, 6, 1, 2, 2, 2));
        asVisitor(() -> {
            var two = whatIf.published(round, new Rule(round.method(), 2)).orElseThrow();
            assertThat(two.asked().unlike(two.own(), Fate.LOT)).hasSize(2);
        });
    }

    @SafeVarargs
    private Round publish(Council council, Method method, Map<Integer, Integer>... votes) {
        var round = rounds.open(council, method);
        for (int i = 0; i < votes.length; i++) {
            SignedIn voter = council.member(i);
            var marks = votes[i];
            as(voter, () -> ballots.cast(round.id(), marks(round, marks)));
        }
        rounds.end(council, round);
        as(council.facilitator(), () -> results.publish(round.id()));
        return rounds.reload(council, round);
    }

    private static Map<org.rione.tables.OptionId, Integer> marks(Round round, Map<Integer, Integer> places) {
        var marks = new java.util.HashMap<org.rione.tables.OptionId, Integer>();
        places.forEach((place, mark) -> marks.put(round.options().get(place).id(), mark));
        return marks;
    }

    private static void refused(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(Refusal.class);
    }
}
