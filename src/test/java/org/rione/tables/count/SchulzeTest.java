package org.rione.tables.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchulzeTest {

    record Published(
            String id,
            Method.Strength strength,
            List<String> options,
            Profile ballots,
            List<TreeSet<String>> ranking,
            Map<String, String> chains,
            Map<String, String> comparisons) {

        @Override
        public String toString() {
            return id;
        }
    }

    static Stream<Published> published() throws IOException {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SchulzeTest.class.getResourceAsStream("/counting/schulze.txt")),
                StandardCharsets.UTF_8))) {
            return in.lines().filter(line -> !line.startsWith("#")).map(SchulzeTest::read).toList().stream();
        }
    }

    private static Published read(String line) {
        var parts = line.split(" \\| ");
        var options = Notation.options(parts[2]);
        return new Published(
                parts[0],
                Method.Strength.valueOf(parts[1]),
                options,
                Notation.rankings(options, parts[3]),
                Stream.of(parts[4].split(" "))
                        .map(level -> Notation.set(List.of(level.split("="))))
                        .toList(),
                pairs(parts[5]),
                pairs(parts[6]));
    }

    private static Map<String, String> pairs(String text) {
        var pairs = new HashMap<String, String>();
        for (var pair : text.split(" ")) {
            pairs.put(pair.split(":")[0], pair.split(":")[1]);
        }
        return pairs;
    }

    @ParameterizedTest
    @MethodSource("published")
    void comparisons_chains_and_ranking_are_those_published(Published known) {
        var outcome = Counting.count(
                Contest.of(known.options(), new Method.Schulze(known.strength()), 1, "s"), known.ballots());
        var duels = (Explanation.Duels) outcome.why();
        for (int x = 0; x < known.options().size(); x++) {
            for (int y = 0; y < known.options().size(); y++) {
                var pair = known.options().get(x) + ">" + known.options().get(y);
                if (x != y) {
                    assertThat(String.valueOf(duels.preferred().get(x).get(y)))
                            .as(pair)
                            .isEqualTo(known.comparisons().get(pair));
                    assertThat(duels.paths().get(x).get(y))
                            .as(pair)
                            .isEqualTo(Notation.fraction(
                                    String.valueOf(known.chains().get(pair))));
                }
            }
        }
        assertThat(duels.levels().stream().map(Notation::set)).isEqualTo(known.ranking());
        assertThat(known.ranking().getFirst()).containsAll(outcome.winners());
        assertThat(outcome.winners()).hasSize(1);
    }

    @Test
    void several_who_may_win_are_a_tie_that_first_places_decide_and_then_the_lot() {
        var options = List.of("A", "B", "C", "D");
        var ballots = Notation.rankings(options, "3:A>B>C>D 2:C>B>D>A 2:D>A>B>C 2:D>B>C>A");
        var outcome = Counting.count(Contest.of(options, winningVotes(), 1, "s"), ballots);
        assertThat(outcome.winners()).containsExactly("D");
        assertThat(outcome.ties()).containsExactly(new Tie(List.of("D", "B"), List.of("D"), Tie.Break.BACKERS));

        var even = Notation.rankings(List.of("A", "B"), "2:A>B 2:B>A");
        var first = Counting.count(Contest.of(List.of("A", "B"), winningVotes(), 1, "one"), even);
        assertThat(first.lotNeeded()).isTrue();
        assertThat(first.standings()).allMatch(Standing::byLot);
    }

    @Test
    void options_left_out_come_after_all_that_are_named() {
        var options = List.of("A", "B", "C");
        var duels = (Explanation.Duels)
                Counting.count(Contest.of(options, winningVotes(), 1, "s"), Notation.rankings(options, "1:B"))
                        .why();
        assertThat(duels.preferred()).containsExactly(List.of(0L, 0L, 0L), List.of(1L, 0L, 1L), List.of(0L, 0L, 0L));
    }

    private static Method winningVotes() {
        return new Method.Schulze(Method.Strength.WINNING_VOTES);
    }
}
