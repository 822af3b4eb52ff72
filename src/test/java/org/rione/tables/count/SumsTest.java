package org.rione.tables.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plurality, approval, points and Borda, against what the literature and other programs publish. */
class SumsTest {

    private static final String CAPITALS = "42:M>N>C>K 26:N>C>K>M 15:C>K>N>M 17:K>C>N>M";

    /** Lackner and Skowron, Multi-Winner Voting with Approval Preferences (2023), example 1: d and f tie for place 4. */
    @Test
    void approval_shows_the_tie_for_the_last_seat() {
        var options = List.of("a", "b", "c", "d", "e", "f", "g", "h");
        var ballots = Notation.marks(options, "3:a,b 3:a,c 2:a,d 1:b,c,f 1:e 1:f 1:g");
        var outcome = Counting.count(Contest.of(options, new Method.Approval(), 4, "seed"), ballots);
        assertThat(Notation.scores(outcome)).isEqualTo(Notation.scores("a:8 b:4 c:4 d:2 e:1 f:2 g:1 h:0"));
        assertThat(outcome.winners()).hasSize(4).contains("a", "b", "c").containsAnyOf("d", "f");
        assertThat(outcome.ties()).singleElement().satisfies(tie -> {
            assertThat(tie.options()).containsExactlyInAnyOrder("d", "f");
            assertThat(tie.by()).isEqualTo(Tie.Break.LOT);
        });
        assertThat(outcome.standings().stream().filter(Standing::byLot).map(Standing::option))
                .containsExactlyInAnyOrder("d", "f");
    }

    /** The same book, example 14: shares of a ballot are not marks. */
    @Test
    void shared_marks_are_exact_fractions() {
        var options = List.of("a", "b", "c", "d", "e");
        var ballots = Notation.marks(options, "1:a 3:b,c,d,e");
        var shared = Counting.count(Contest.of(options, new Method.SatisfactionApproval(), 1, "s"), ballots);
        assertThat(Notation.scores(shared)).isEqualTo(Notation.scores("a:1 b:3/4 c:3/4 d:3/4 e:3/4"));
        assertThat(shared.winners()).containsExactly("a");
        assertThat(Notation.scores(Counting.count(Contest.of(options, new Method.Approval(), 1, "s"), ballots)))
                .isEqualTo(Notation.scores("a:1 b:3 c:3 d:3 e:3"));
    }

    /** en.wikipedia "Score voting", Tennessee, and a case of votelib: the sums decide. */
    @Test
    void points_add_up() {
        var options = List.of("M", "N", "C", "K");
        var ballots = Notation.points(options, "42:M=10,N=4,C=2 26:N=10,C=4,K=2 15:N=6,C=10,K=6 17:N=5,C=7,K=10");
        var outcome = Counting.count(Contest.of(options, new Method.Points(100), 1, "s"), ballots);
        assertThat(Notation.scores(outcome)).isEqualTo(Notation.scores("M:420 N:603 C:457 K:312"));
        assertThat(outcome.winners()).containsExactly("N");
        assertThat(outcome.standings().get(1).missing()).isEqualTo(BigFraction.of(603 - 457));

        var two = List.of("A", "B");
        var close = Notation.points(two, "3:B=5 16:A=2,B=3 19:A=3,B=2 2:A=5");
        assertThat(Notation.scores(Counting.count(Contest.of(two, new Method.Points(5), 1, "s"), close)))
                .isEqualTo(Notation.scores("A:99 B:101"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            M N C K | 1 | 42:M>N>C>K 26:N>C>K>M 15:C>K>N>M 17:K>C>N>M | M:226 N:294 C:273 K:207
            M N C K | 0 | 42:M>N>C>K 26:N>C>K>M 15:C>K>N>M 17:K>C>N>M | M:126 N:194 C:173 K:107
            A B C D | 1 | 51:A>C>B>D 5:C>B>D>A 23:B>C>D>A 21:D>C>B>A  | A:253 B:251 C:305 D:191
            A B C   | 1 | 1:A                                         | A:3 B:3/2 C:3/2
            A B C   | 0 | 3:A>B>C 2:B>C>A                             | A:6 B:7 C:2
            """)
    void borda_is_as_published(String names, int last, String ballots, String scores) {
        var options = Notation.options(names);
        var method = new Method.Borda(last, Method.Unranked.SHARE_LAST_PLACES);
        var outcome = Counting.count(Contest.of(options, method, 1, "s"), Notation.rankings(options, ballots));
        assertThat(Notation.scores(outcome)).isEqualTo(Notation.scores(scores));
    }

    @Test
    void borda_says_how_options_left_out_count_and_shares_equal_places() {
        var options = List.of("A", "B", "C", "D");
        var nothing = new Method.Borda(1, Method.Unranked.NOTHING);
        assertThat(Notation.scores(
                        Counting.count(Contest.of(options, nothing, 1, "s"), Notation.rankings(options, "1:A"))))
                .isEqualTo(Notation.scores("A:4 B:0 C:0 D:0"));
        assertThat(Notation.scores(
                        Counting.count(Contest.of(options, nothing, 1, "s"), Notation.rankings(options, "1:A=B>C"))))
                .isEqualTo(Notation.scores("A:7/2 B:7/2 C:2 D:0"));
    }

    @Test
    void plurality_counts_the_only_mark_or_the_only_first_place() {
        var options = List.of("M", "N", "C", "K");
        var firsts = Notation.rankings(options, CAPITALS + " 5:M=N>C");
        var outcome = Counting.count(Contest.of(options, new Method.Plurality(), 1, "s"), firsts);
        assertThat(Notation.scores(outcome)).isEqualTo(Notation.scores("M:42 N:26 C:15 K:17"));
        assertThat(outcome.winners()).containsExactly("M");
        var marks = Notation.choices(options, "2:N 1:K");
        assertThat(Counting.count(Contest.of(options, new Method.Plurality(), 1, "s"), marks)
                        .winners())
                .containsExactly("N");
    }

    @Test
    void of_equal_points_the_option_with_more_people_wins() {
        var options = List.of("one-fan", "two-fans");
        var outcome = Counting.count(
                Contest.of(options, new Method.Points(10), 1, "s"),
                Notation.points(options, "1:one-fan=4 2:two-fans=2"));
        assertThat(outcome.winners()).containsExactly("two-fans");
        assertThat(outcome.lotNeeded()).isFalse();
        assertThat(outcome.ties()).extracting(Tie::by).containsExactly(Tie.Break.BACKERS);
    }

    @Test
    void nobody_wins_below_the_least_score() {
        var options = List.of("a", "b");
        var contest = new Contest(Notation.costs("a:0 b:0"), new Method.Approval(), 1, 1, "s");
        assertThat(Counting.count(contest, new Profile(BallotForm.APPROVAL, options))
                        .winners())
                .isEmpty();
        assertThat(Counting.count(contest, Notation.marks(options, "1:b")).winners())
                .containsExactly("b");
    }

    @Test
    void ballots_that_do_not_fit_the_method_are_refused() {
        var options = List.of("a", "b");
        assertThatThrownBy(() -> Counting.count(
                        Contest.of(options, new Method.Approval(), 1, "s"), Notation.rankings(options, "1:a>b")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Notation.marks(options, "1:x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_flawed_ballot_is_named_and_never_trimmed() {
        assertFlaw(new Method.Points(10), Map.of("a", 6, "b", 4), null);
        assertFlaw(new Method.Points(10), Map.of("a", 6, "b", 5), Method.Flaw.OVERSPENT);
        assertFlaw(
                new Method.Points(10), Map.of("a", Integer.MAX_VALUE, "b", Integer.MAX_VALUE), Method.Flaw.OVERSPENT);
        assertFlaw(new Method.Points(10), Map.of("a", 11, "b", -1), Method.Flaw.NEGATIVE);
        assertFlaw(new Method.Points(10), Map.of(), Method.Flaw.EMPTY);
        assertFlaw(new Method.Points(10), Map.of("a", 0), Method.Flaw.EMPTY);
        assertFlaw(new Method.Approval(), Map.of("a", 2), Method.Flaw.TWICE);
        assertFlaw(new Method.Approval(), Map.of("a", 1, "b", 1), null);
        assertFlaw(new Method.Plurality(), Map.of("a", 1, "b", 1), Method.Flaw.SEVERAL);
        assertFlaw(new Method.Greedy(100), Map.of("a", 1, "b", 1), Method.Flaw.OVERSPENT);
        assertFlaw(new Method.Greedy(140), Map.of("a", 1, "b", 1), null);
        assertFlaw(new Method.Schulze(Method.Strength.WINNING_VOTES), Map.of("a", 1, "b", 1), null);
        assertFlaw(new Method.Schulze(Method.Strength.WINNING_VOTES), Map.of("a", 5000), Method.Flaw.PLACE);
    }

    private static void assertFlaw(
            Method method, Map<String, Integer> marks, Method.@org.jspecify.annotations.Nullable Flaw flaw) {
        assertThat(method.flaw(marks, _ -> 70).orElse(null)).isEqualTo(flaw);
    }
}
