package org.rione.tables.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rione.tables.Rounds;
import org.rione.tables.count.Contest;
import org.rione.tables.count.Counting;
import org.rione.tables.count.Method;
import org.rione.tables.count.Outcome;
import org.rione.tables.whatif.Invention.Tastes;

/** People who do not exist vote as people could. */
class InventedPeopleTest {

    private static final Map<String, Long> COSTS = costs();

    private static Map<String, Long> costs() {
        var costs = new LinkedHashMap<String, Long>();
        costs.put("a", 400L);
        costs.put("b", 300L);
        costs.put("c", 200L);
        costs.put("d", 600L);
        return costs;
    }

    static Stream<Method> everyMethod() {
        return Stream.of(
                new Method.Plurality(),
                new Method.Approval(),
                new Method.Points(1),
                new Method.Points(10),
                Rounds.BORDA,
                Rounds.SCHULZE,
                new Method.Greedy(700),
                new Method.EqualShares(700, 1, Method.Utility.COST, Method.Completion.ADD1_GREEDY));
    }

    @ParameterizedTest
    @MethodSource("everyMethod")
    void every_invented_ballot_is_valid_and_none_is_missing(Method method) {
        for (var tastes : Tastes.values()) {
            var contest = contest(method);
            for (int one = 1; one < 60; one += 7) {
                var people = InventedPeople.of(contest.options(), new Invention(one, "seme", tastes));
                assertThat(people.ballots(contest)).hasSize(one).allSatisfy(ballot -> assertThat(
                                method.flaw(ballot, contest::cost))
                        .isEmpty());
                assertThat(people.vote(contest).voters()).isEqualTo(one);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("everyMethod")
    void the_same_seed_invents_the_same_and_another_seed_others(Method method) {
        var one = ballots(method, new Invention(40, "1", Tastes.SCATTERED));
        assertThat(ballots(method, new Invention(40, "1", Tastes.SCATTERED))).isEqualTo(one);
        assertThat(ballots(method, new Invention(40, "2", Tastes.SCATTERED))).isNotEqualTo(one);
        assertThat(ballots(method, new Invention(60, "1", Tastes.SCATTERED)))
                .as("more people begin with the same ones")
                .startsWith(one.toArray(Map[]::new));
    }

    /** So that anybody can do it again: written down once, and true on every machine. */
    @Test
    void the_chance_is_the_one_that_is_written_down() {
        var first = new java.util.Random(0x6b86b273ff34fce1L); // SHA-256 of "1" begins so
        first.nextInt(100);
        var likings = List.of(first.nextInt(100), first.nextInt(100), first.nextInt(100), first.nextInt(100));
        var best = likings.indexOf(likings.stream().max(Integer::compare).orElseThrow());
        var ballot = ballots(new Method.Plurality(), new Invention(1, "1", Tastes.SCATTERED))
                .getFirst();
        assertThat(ballot).containsExactly(Map.entry(List.copyOf(COSTS.keySet()).get(best), 1));
    }

    @Test
    void favourites_are_liked_and_two_groups_divide() {
        assertThat(count(new Method.Plurality(), new Invention(300, "1", Tastes.FAVOURITES))
                        .winners())
                .containsExactly("a");
        var groups = count(new Method.Approval(), new Invention(300, "1", Tastes.TWO_GROUPS));
        assertThat(groups.winners()).containsAnyOf("a", "b");
        assertThat(groups.standing("c").orElseThrow().backers()).isBetween(60L, 200L);
    }

    @Test
    void what_cannot_be_invented_is_refused() {
        assertThatThrownBy(() -> new Invention(0, "", Tastes.SCATTERED)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Invention(Invention.MOST_BALLOTS + 1, "", Tastes.SCATTERED))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Invention(1, "x".repeat(41), Tastes.SCATTERED))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Contest contest(Method method) {
        return new Contest(COSTS, method, 1, 1, "");
    }

    private static List<Map<String, Integer>> ballots(Method method, Invention invention) {
        return InventedPeople.of(List.copyOf(COSTS.keySet()), invention).ballots(contest(method));
    }

    private static Outcome count(Method method, Invention invention) {
        return Counting.count(
                contest(method),
                InventedPeople.of(List.copyOf(COSTS.keySet()), invention).vote(contest(method)));
    }
}
