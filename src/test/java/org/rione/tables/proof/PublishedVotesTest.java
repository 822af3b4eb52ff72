package org.rione.tables.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rione.tables.Rounds;
import org.rione.tables.count.Counting;
import org.rione.tables.count.Method;
import org.rione.tables.count.Profile;
import org.rione.tables.proof.RoundFile.Withheld;
import org.rione.tables.proof.RoundRules.Option;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a published file tells under other rules: what its ballots tell, and from totals never more than they hold. */
class PublishedVotesTest {

    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};
    private static final List<Option> OPTIONS =
            List.of(new Option("a", "A", 500), new Option("b", "B", 400), new Option("c", "C", 200));
    private static final Method SHARES =
            new Method.EqualShares(700, 1, Method.Utility.COST, Method.Completion.ADD1_GREEDY);

    static Stream<Method> everyMethod() {
        return Stream.of(
                new Method.Plurality(),
                new Method.Approval(),
                new Method.Points(5),
                Rounds.BORDA,
                Rounds.SCHULZE,
                new Method.Greedy(700),
                SHARES);
    }

    @ParameterizedTest
    @MethodSource("everyMethod")
    void by_the_own_rule_the_file_tells_its_own_result(Method method) {
        for (var withheld : List.of(Optional.<Withheld>empty(), Optional.of(Withheld.FEW_BALLOTS))) {
            var votes = votes(method, withheld);
            if (votes.tells(method)) {
                assertThat(votes.count(method, 1).winners())
                        .as(withheld.toString())
                        .isEqualTo(official(method, 1));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("everyMethod")
    void with_ballots_every_method_that_can_count_them_is_told(Method method) {
        var votes = votes(method, Optional.empty());
        everyMethod().forEach(other -> {
            assertThat(votes.tells(other)).as(other.code()).isEqualTo(other.counts(method.form()));
            if (votes.tells(other)) {
                assertThat(votes.count(other, 2).standings()).hasSize(3);
            } else {
                assertThatThrownBy(() -> votes.count(other, 2)).isInstanceOf(IllegalArgumentException.class);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("everyMethod")
    void with_totals_only_the_own_method_is_told_and_equal_shares_never(Method method) {
        var votes = votes(method, Optional.of(Withheld.FEW_BALLOTS));
        assertThat(votes.ballots()).isEmpty();
        everyMethod().forEach(other -> assertThat(votes.tells(other))
                .as(other.code())
                .isEqualTo(other.code().equals(method.code()) && !other.equals(SHARES)));
        if (votes.tells(method)) {
            var size = method instanceof Method.Greedy ? new Method.Greedy(300) : method;
            assertThat(votes.count(size, 2).winners())
                    .as("from the totals as from the ballots")
                    .isEqualTo(votes(method, Optional.empty()).count(size, 2).winners());
        }
    }

    private static List<String> official(Method method, int seats) {
        return Counting.count(rules(method, seats).contest(""), profile(method)).winners();
    }

    private static RoundRules rules(Method method, int seats) {
        return new RoundRules("prova", 1, "Prova", OPTIONS, method, seats, "");
    }

    private static Profile profile(Method method) {
        return Profile.of(
                method.form(),
                List.of("a", "b", "c"),
                ballots(method).stream().map(PublishedBallot::marks).toList());
    }

    private static List<PublishedBallot> ballots(Method method) {
        var chance = new Random(7);
        var ballots = new ArrayList<PublishedBallot>();
        for (int i = 0; i < 41; i++) {
            var first = "abc".charAt(chance.nextInt(3));
            var second = "abc".charAt((first - 'a' + 1 + chance.nextInt(2)) % 3);
            var marks =
                    switch (method.form()) {
                        case CHOICE -> Map.of(String.valueOf(first), 1);
                        case APPROVAL ->
                            method instanceof Method.Greedy
                                    ? Map.of(String.valueOf(first), 1)
                                    : Map.of(String.valueOf(first), 1, String.valueOf(second), 1);
                        case POINTS -> Map.of(String.valueOf(first), 3, String.valueOf(second), 2);
                        case RANKING -> Map.of(String.valueOf(first), 1, String.valueOf(second), 2);
                    };
            ballots.add(new PublishedBallot("R%03d".formatted(i), marks, false));
        }
        return ballots;
    }

    private static PublishedVotes votes(Method method, Optional<Withheld> withheld) {
        var rules = rules(method, 1);
        var urn = RoundFile.seal(rules, ballots(method), withheld);
        var tree = RoundFile.tree(
                rules,
                urn,
                new RoundFile.Turnout(50, Optional.empty()),
                "",
                Counting.count(rules.contest(""), profile(method)));
        var json = JsonMapper.shared();
        return PublishedVotes.read(json.readValue(json.writeValueAsString(tree), TREE));
    }
}
