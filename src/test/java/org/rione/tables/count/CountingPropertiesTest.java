package org.rione.tables.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rione.tables.count.Explanation.Spending;

/** What must hold for every set of ballots, tried on many drawn with fixed seeds. */
class CountingPropertiesTest {

    private static final int CASES = 60;

    static Stream<Method> methods() {
        return Stream.of(
                new Method.Plurality(),
                new Method.Approval(),
                new Method.SatisfactionApproval(),
                new Method.Points(7),
                new Method.Borda(1, Method.Unranked.SHARE_LAST_PLACES),
                new Method.Borda(0, Method.Unranked.NOTHING),
                new Method.Schulze(Method.Strength.WINNING_VOTES),
                new Method.Schulze(Method.Strength.RATIO),
                new Method.Greedy(100),
                new Method.EqualShares(100, 1, Method.Utility.COST, Method.Completion.NONE),
                new Method.EqualShares(100, 1, Method.Utility.COUNT, Method.Completion.ADD1),
                new Method.EqualShares(100, 1, Method.Utility.COST, Method.Completion.ADD1_GREEDY));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void neither_the_order_of_ballots_nor_counting_again_changes_anything(Method method) {
        for (int seed = 0; seed < CASES; seed++) {
            var drawn = new Drawn(method, seed);
            var before = drawn.count();
            Collections.shuffle(drawn.ballots, new Random(seed));
            assertThat(drawn.count()).isEqualTo(before);
            assertThat(new Drawn(method, seed).count()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void winners_keep_to_seats_and_budget_and_every_option_is_explained(Method method) {
        for (int seed = 0; seed < CASES; seed++) {
            var drawn = new Drawn(method, seed);
            var outcome = drawn.count();
            assertThat(outcome.standings().stream().map(Standing::option))
                    .containsExactlyInAnyOrderElementsOf(drawn.options());
            method.money()
                    .ifPresentOrElse(
                            budget -> {
                                var spending = (Spending) outcome.why();
                                var cost = outcome.winners().stream()
                                        .mapToLong(drawn.contest()::cost)
                                        .sum();
                                assertThat(cost).isLessThanOrEqualTo(budget).isEqualTo(budget - spending.left());
                            },
                            () -> assertThat(outcome.winners())
                                    .hasSizeLessThanOrEqualTo(drawn.contest().seats()));
        }
    }

    /** Promised by plurality, approval, points, Borda and Schulze. */
    @ParameterizedTest
    @MethodSource("methods")
    void another_ballot_for_a_winner_alone_never_unseats_it(Method method) {
        for (int seed = 0; seed < CASES && method.money().isEmpty(); seed++) {
            var drawn = new Drawn(method, seed);
            for (var winner : drawn.count().winners()) {
                var more = new Drawn(method, seed);
                more.ballots.add(Map.of(winner, 1));
                assertThat(more.count().winners()).as(method + " " + seed).contains(winner);
            }
        }
    }

    /** Raising the winner on a ballot does not hurt it. */
    @Test
    void schulze_is_monotonic() {
        var method = new Method.Schulze(Method.Strength.WINNING_VOTES);
        for (int seed = 0; seed < CASES; seed++) {
            var drawn = new Drawn(method, seed);
            var winner = drawn.count().winners().getFirst();
            var raised = new Drawn(method, seed);
            raised.ballots.replaceAll(ballot -> {
                var lifted = new HashMap<String, Integer>();
                ballot.forEach((option, place) -> lifted.put(option, place + 1));
                lifted.put(winner, 1);
                return lifted;
            });
            assertThat(raised.count().winners()).contains(winner);
        }
    }

    /** A clone right behind an option, on every ballot, changes nothing for the others: who won was not a matter of twins. */
    @Test
    void schulze_is_independent_of_clones() {
        var method = new Method.Schulze(Method.Strength.WINNING_VOTES);
        for (int seed = 0; seed < CASES; seed++) {
            var drawn = new Drawn(method, seed);
            var outcome = drawn.count();
            var levels = ((Explanation.Duels) outcome.why()).levels();
            var cloned = drawn.options().get(seed % drawn.options().size());
            var ballots = drawn.ballots.stream()
                    .map(ballot -> {
                        var both = new HashMap<String, Integer>();
                        ballot.forEach((option, place) -> both.put(option, place * 2));
                        var place = ballot.get(cloned);
                        if (place != null) {
                            both.put("twin", place * 2 + 1);
                        }
                        return (Map<String, Integer>) both;
                    })
                    .toList();
            var options = new ArrayList<>(drawn.options());
            options.add("twin");
            var again = (Explanation.Duels) Counting.count(
                            Contest.of(options, method, 1, "s"), Profile.of(BallotForm.RANKING, options, ballots))
                    .why();
            var mayWin = new TreeSet<>(again.levels().getFirst());
            if (mayWin.remove("twin")) {
                mayWin.add(cloned);
            }
            assertThat(mayWin).as("case " + seed).isEqualTo(new TreeSet<>(levels.getFirst()));
        }
    }

    /** Who pays for what, worked out voter by voter in fractions, the plain way. */
    @Test
    void equal_shares_are_exact() {
        for (int seed = 0; seed < 400; seed++) {
            for (var utility : Method.Utility.values()) {
                var method = new Method.EqualShares(100, 1, utility, Method.Completion.NONE);
                var drawn = new Drawn(method, seed);
                var outcome = drawn.count();
                var slow = PlainShares.spend(
                        drawn.contest(), drawn.ballots, BigFraction.of(100, drawn.ballots.size()), utility);
                assertThat(outcome.winners()).as("case " + seed + utility).isEqualTo(slow.bought());
                var spending = (Spending) outcome.why();
                assertThat(spending.purchases().stream().map(p -> p.rho())).isEqualTo(slow.prices());
                for (var refused : spending.refused()) {
                    assertThat(refused.collected()).isEqualTo(slow.left(refused.option(), drawn.ballots));
                }
            }
        }
    }

    @Test
    void grown_shares_are_the_last_that_fit() {
        for (int seed = 0; seed < 100; seed++) {
            var method = new Method.EqualShares(100, 1, Method.Utility.COST, Method.Completion.ADD1);
            var drawn = new Drawn(method, seed);
            List<String> fits = List.of();
            for (long share = 100 / drawn.ballots.size(); share < 400; share++) {
                var slow =
                        PlainShares.spend(drawn.contest(), drawn.ballots, BigFraction.of(share), Method.Utility.COST);
                if (slow.bought().stream().mapToLong(drawn.contest()::cost).sum() > 100) {
                    break;
                }
                fits = slow.bought();
            }
            assertThat(drawn.count().winners()).as("case " + seed).isEqualTo(fits);
        }
    }

    /** Ballots that fit the method, drawn with a seed; small numbers, so that ties are common. */
    private static final class Drawn {

        final Method method;
        final Map<String, Long> costs = new LinkedHashMap<>();
        final List<Map<String, Integer>> ballots = new ArrayList<>();
        final int seats;

        Drawn(Method method, int seed) {
            this.method = method;
            var random = new Random(seed * 31L + 7);
            var m = 2 + random.nextInt(6);
            for (int i = 0; i < m; i++) {
                costs.put("o" + i, method.money().isEmpty() ? 0L : 5L * (1 + random.nextInt(12)));
            }
            seats = 1 + random.nextInt(m - 1);
            var voters = 1 + random.nextInt(14);
            for (int i = 0; i < voters; i++) {
                ballots.add(ballot(random));
            }
        }

        private Map<String, Integer> ballot(Random random) {
            var options = new ArrayList<>(costs.keySet());
            Collections.shuffle(options, random);
            var ballot = new HashMap<String, Integer>();
            var named = 1 + random.nextInt(options.size());
            switch (method.form()) {
                case CHOICE -> ballot.put(options.getFirst(), 1);
                case APPROVAL -> IntStream.range(0, named).forEach(i -> ballot.put(options.get(i), 1));
                case RANKING ->
                    IntStream.range(0, named).forEach(i -> ballot.put(options.get(i), 1 + random.nextInt(4)));
                case POINTS ->
                    IntStream.range(0, 5)
                            .forEach(_ -> ballot.merge(options.get(random.nextInt(named)), 1, Integer::sum));
            }
            return ballot;
        }

        List<String> options() {
            return List.copyOf(costs.keySet());
        }

        Contest contest() {
            return new Contest(costs, method, seats, 1, "seed");
        }

        Outcome count() {
            return Counting.count(contest(), Profile.of(method.form(), options(), ballots));
        }
    }
}
