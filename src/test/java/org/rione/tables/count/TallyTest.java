package org.rione.tables.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rione.tables.count.Tally.Standing;

class TallyTest {

    /** Lackner and Skowron, Multi-Winner Voting with Approval Preferences (2023), example 1: d and f tie for place 4. */
    @Test
    void approval_counts_as_published_in_the_literature() {
        var ballots = new ArrayList<Map<String, Integer>>();
        approve(ballots, 3, "a", "b");
        approve(ballots, 3, "a", "c");
        approve(ballots, 2, "a", "d");
        approve(ballots, 1, "b", "c", "f");
        approve(ballots, 1, "e");
        approve(ballots, 1, "f");
        approve(ballots, 1, "g");
        var standings = Tally.count(List.of("a", "b", "c", "d", "e", "f", "g", "h"), ballots, 4, "seed");

        assertThat(marks(standings))
                .isEqualTo(Map.of("a", 8L, "b", 4L, "c", 4L, "d", 2L, "e", 1L, "f", 2L, "g", 1L, "h", 0L));
        assertThat(winners(standings))
                .containsAll(List.of("a", "b", "c"))
                .hasSize(4)
                .containsAnyOf("d", "f");
        assertThat(standings.stream().filter(Standing::byLot).map(Standing::option))
                .containsExactlyInAnyOrder("d", "f");
    }

    /** en.wikipedia "Score voting", Tennessee: the sums, counted as points without a limit of their own. */
    @Test
    void points_add_up_as_published_in_the_literature() {
        var ballots = new ArrayList<Map<String, Integer>>();
        IntStream.range(0, 42).forEach(_ -> ballots.add(Map.of("M", 10, "N", 4, "C", 2)));
        IntStream.range(0, 26).forEach(_ -> ballots.add(Map.of("N", 10, "C", 4, "K", 2)));
        IntStream.range(0, 15).forEach(_ -> ballots.add(Map.of("N", 6, "C", 10, "K", 6)));
        IntStream.range(0, 17).forEach(_ -> ballots.add(Map.of("N", 5, "C", 7, "K", 10)));
        var standings = Tally.count(List.of("M", "N", "C", "K"), ballots, 1, "seed");

        assertThat(marks(standings)).isEqualTo(Map.of("M", 420L, "N", 603L, "C", 457L, "K", 312L));
        assertThat(winners(standings)).containsExactly("N");
        assertThat(standings.get(1).missing()).isEqualTo(603 - 457);
    }

    @Test
    void of_equal_points_the_option_with_more_supporters_wins() {
        var standings = Tally.count(
                List.of("one-fan", "two-fans"),
                List.of(Map.of("one-fan", 4), Map.of("two-fans", 2), Map.of("two-fans", 2)),
                1,
                "seed");
        assertThat(winners(standings)).containsExactly("two-fans");
        assertThat(standings).noneMatch(Standing::byLot);
    }

    @Test
    void the_order_of_the_ballots_changes_nothing() {
        var random = new Random(7);
        var options = List.of("a", "b", "c", "d", "e");
        var ballots = new ArrayList<Map<String, Integer>>();
        for (int i = 0; i < 200; i++) {
            ballots.add(Map.of(options.get(random.nextInt(5)), 1 + random.nextInt(3)));
        }
        var before = Tally.count(options, ballots, 2, "x");
        var fingerprint = Tally.fingerprint(options, ballots);
        Collections.shuffle(ballots, random);
        assertThat(Tally.count(options, ballots, 2, "x")).isEqualTo(before);
        assertThat(Tally.fingerprint(options, ballots)).isEqualTo(fingerprint);
    }

    @Test
    void another_mark_never_hurts_an_option() {
        var options = List.of("a", "b", "c");
        var ballots = new ArrayList<>(List.of(Map.of("a", 1), Map.of("b", 1), Map.of("b", 1, "c", 1)));
        var before = rank(Tally.count(options, ballots, 1, "s"), "c");
        ballots.add(Map.of("c", 1));
        assertThat(rank(Tally.count(options, ballots, 1, "s"), "c")).isLessThanOrEqualTo(before);
    }

    @Test
    void nobody_wins_without_a_single_mark() {
        var standings = Tally.count(List.of("a", "b"), List.of(), 1, "s");
        assertThat(winners(standings)).isEmpty();
    }

    @Test
    void a_flawed_ballot_is_named_and_never_trimmed() {
        var dots = new Method.Points(10);
        assertThat(dots.flaw(Map.of("a", 6, "b", 4))).isEmpty();
        assertThat(dots.flaw(Map.of("a", 6, "b", 5))).contains(Method.Flaw.OVERSPENT);
        assertThat(dots.flaw(Map.of("a", Integer.MAX_VALUE, "b", Integer.MAX_VALUE)))
                .contains(Method.Flaw.OVERSPENT);
        assertThat(dots.flaw(Map.of("a", 11, "b", -1))).contains(Method.Flaw.NEGATIVE);
        assertThat(dots.flaw(Map.of())).contains(Method.Flaw.EMPTY);
        assertThat(dots.flaw(Map.of("a", 0))).contains(Method.Flaw.EMPTY);
        assertThat(new Method.Approval().flaw(Map.of("a", 2))).contains(Method.Flaw.TWICE);
        assertThat(new Method.Approval().flaw(Map.of("a", 1, "b", 1))).isEqualTo(Optional.empty());
    }

    private static void approve(List<Map<String, Integer>> ballots, int times, String... options) {
        var ballot = List.of(options).stream().collect(Collectors.toMap(o -> o, _ -> 1));
        IntStream.range(0, times).forEach(_ -> ballots.add(ballot));
    }

    private static Map<String, Long> marks(List<Standing> standings) {
        return standings.stream().collect(Collectors.toMap(Standing::option, Standing::marks));
    }

    private static List<String> winners(List<Standing> standings) {
        return standings.stream().filter(Standing::won).map(Standing::option).toList();
    }

    private static int rank(List<Standing> standings, String option) {
        return standings.stream()
                .filter(s -> s.option().equals(option))
                .findFirst()
                .orElseThrow()
                .rank();
    }
}
