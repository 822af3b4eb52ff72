package org.rione.tables.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.rione.tables.count.Explanation.Purchase;
import org.rione.tables.count.Explanation.Spending;
import org.rione.tables.count.Method.Completion;
import org.rione.tables.count.Method.EqualShares;
import org.rione.tables.count.Method.Utility;

/** Greedy and equal shares. Instances of pabutools' tests and of Lackner and Skowron; money in hundredths. */
class BudgetTest {

    private static final String FOUR = "p0:100 p1:90 p2:200 p3:109";
    private static final String FOUR_BALLOTS = "1:p0 2:p1,p2,p3 1:p2";
    private static final String TWELVE = "a:1 b:1 c:1 d:1 e:1 f:1 g:1";
    private static final String TWELVE_BALLOTS = "3:a,b 3:a,c 2:a,d 1:b,c,f 1:e 1:f 1:g";

    @Test
    void the_utility_decides_who_wins() {
        var byCount = spend(FOUR, FOUR_BALLOTS, new EqualShares(400, 100, Utility.COUNT, Completion.NONE));
        assertThat(byCount.winners()).containsExactly("p1", "p3", "p0");
        assertThat(rhos(byCount)).containsExactly(hundredths("9/20"), hundredths("109/200"), hundredths("1"));

        var byCost = spend(FOUR, FOUR_BALLOTS, new EqualShares(400, 100, Utility.COST, Completion.NONE));
        assertThat(byCost.winners()).containsExactly("p2", "p0");
        assertThat(rhos(byCost)).containsExactly(Notation.fraction("1/3"), BigFraction.ONE);
    }

    @Test
    void without_completion_money_is_left() {
        var outcome = spend(TWELVE, TWELVE_BALLOTS, new EqualShares(4, 1, Utility.COST, Completion.NONE));
        assertThat(outcome.winners()).containsExactly("a");
        var spending = (Spending) outcome.why();
        assertThat(spending.share()).isEqualTo(BigFraction.of(1, 3));
        assertThat(spending.left()).isEqualTo(3);
        assertThat(spending.purchases().getFirst().each()).isEqualTo(BigFraction.of(1, 8));
        assertThat(spending.purchases().getFirst().payers()).isEqualTo(8);
        assertThat(spending.refused())
                .filteredOn(refused -> refused.option().equals("e"))
                .singleElement()
                .satisfies(e -> assertThat(e.missing()).isEqualTo(BigFraction.of(2, 3)));
    }

    @Test
    void nobody_pays_for_what_nobody_wants_and_everything_is_bought_when_it_can_be() {
        var costs = "p0:1 p1:3 p2:2 p3:1";
        assertThat(spend(costs, "1:", new EqualShares(3, 1, Utility.COST, Completion.NONE))
                        .winners())
                .isEmpty();
        var all = spend(costs, "1:p0,p1,p2,p3", new EqualShares(7, 1, Utility.COST, Completion.NONE));
        assertThat(all.winners()).containsExactlyInAnyOrder("p0", "p1", "p2", "p3");
        assertThat(all.winners().subList(2, 4)).containsExactly("p2", "p1");
        assertThat(all.ties().getFirst().options()).containsExactlyInAnyOrder("p0", "p1", "p2", "p3");
        assertThat(all.ties().getFirst().by()).isEqualTo(Tie.Break.LOT);
        assertThat(all.ties().get(1).by()).isEqualTo(Tie.Break.COST);
    }

    @Test
    void no_voter_means_no_winner() {
        var contest = new Contest(
                Notation.costs(FOUR), new EqualShares(400, 100, Utility.COST, Completion.ADD1_GREEDY), 1, 1, "s");
        var outcome = Counting.count(contest, new Profile(BallotForm.APPROVAL, contest.options()));
        assertThat(outcome.winners()).isEmpty();
        assertThat(((Spending) outcome.why()).left()).isEqualTo(400);
    }

    @Test
    void shares_grow_until_the_next_step_would_cost_too_much() {
        var none = spend(TWELVE, TWELVE_BALLOTS, new EqualShares(4, 1, Utility.COST, Completion.NONE));
        // shares of 8 grow by 1 of the 240 that a thing costs; 12 voters, budget 960
        var costs = "a:240 b:240 c:240 d:240 e:240 f:240 g:240";
        var grown = spend(costs, TWELVE_BALLOTS, new EqualShares(960, 1, Utility.COST, Completion.ADD1));
        assertThat(none.winners()).containsExactly("a");
        assertThat(Notation.set(grown.winners())).containsExactly("a", "b", "c", "d");
        assertThat(((Spending) grown.why()).left()).isZero();
    }

    @Test
    void after_the_grown_shares_the_rest_goes_by_votes() {
        var costs = "a:10 b:10 c:4";
        var ballots = "3:a 3:b 1:c";
        var grown = spend(costs, ballots, new EqualShares(15, 1, Utility.COST, Completion.ADD1));
        var filled = spend(costs, ballots, new EqualShares(15, 1, Utility.COST, Completion.ADD1_GREEDY));
        assertThat(filled.winners()).containsAll(grown.winners());
        assertThat(filled.winners()).contains("c").hasSize(2);
        assertThat(((Spending) filled.why()).purchases()).anyMatch(Purchase::byVotes);
    }

    @Test
    void greedy_skips_what_no_longer_fits() {
        var outcome = spend("a:50 b:60 c:40 d:10", "5:a 4:b 3:c 2:d", new Method.Greedy(100));
        assertThat(outcome.winners()).containsExactly("a", "c", "d");
        assertThat(outcome.standing("b").orElseThrow().missing()).isEqualTo(BigFraction.of(10));
        assertThat(outcome.ties()).isEmpty();
    }

    @Test
    void greedy_takes_the_cheaper_of_equals_and_then_the_lot() {
        var cheaper = spend("a:60 b:50", "2:a 2:b", new Method.Greedy(100));
        assertThat(cheaper.winners()).containsExactly("b");
        assertThat(cheaper.ties()).extracting(Tie::by).containsExactly(Tie.Break.COST);
        assertThat(spend("a:60 b:60", "2:a 2:b", new Method.Greedy(100)).lotNeeded())
                .isTrue();
    }

    private static Outcome spend(String costs, String ballots, Method method) {
        var known = Notation.costs(costs);
        return Counting.count(
                new Contest(known, method, 1, 0, "seed"), Notation.marks(new ArrayList<>(known.keySet()), ballots));
    }

    private static Stream<BigFraction> rhos(Outcome outcome) {
        return ((Spending) outcome.why()).purchases().stream().map(Purchase::rho);
    }

    private static BigFraction hundredths(String euros) {
        return Notation.fraction(euros).multiply(BigFraction.of(100));
    }
}
