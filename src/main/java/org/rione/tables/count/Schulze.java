package org.rione.tables.count;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Schulze's method: the strength of a chain of won comparisons is that of its weakest; who has, towards every other, a
 * chain at least as strong as the one back, may win.
 *
 * @see <a href="https://arxiv.org/abs/1804.02973">M. Schulze, The Schulze Method of Voting</a>
 */
final class Schulze {

    private static final int UNRANKED = 1 << 24;

    static Outcome count(Contest contest, Profile ballots, Method.Strength strength) {
        return count(contest, preferred(ballots), Scores.firsts(ballots), ballots.voters(), strength);
    }

    /** From the comparisons alone. */
    static Outcome count(Contest contest, long[][] preferred, long[] firsts, long voters, Method.Strength strength) {
        var options = contest.options();
        var strengths = strengths(preferred, strength, voters);
        var paths = widest(strengths);
        var levels = levels(paths);
        var m = preferred.length;
        var level = new int[m];
        for (int i = 0; i < levels.size(); i++) {
            for (var option : levels.get(i)) {
                level[option] = i;
            }
        }
        var beaten = IntStream.range(0, m)
                .mapToObj(x -> BigFraction.of(IntStream.range(0, m)
                        .filter(y -> paths[x][y].compareTo(paths[y][x]) > 0)
                        .count()))
                .toList();
        var scores = new Scores(options, beaten, firsts);
        Comparator<Integer> byLevel = Comparator.comparingInt(option -> level[option]);
        Comparator<Integer> byFirsts = Comparator.comparingLong(option -> -scores.backers()[option]);
        Comparator<Integer> byLot = Comparator.comparing(options::get, new Lot(contest.seed()).order());
        var ordered = new ArrayList<>(IntStream.range(0, m).boxed().toList());
        ordered.sort(byLevel.thenComparing(byFirsts).thenComparing(byLot));
        var won = voters == 0 ? 0 : Math.min(contest.seats(), m);
        var why = new Explanation.Duels(
                options,
                Arrays.stream(preferred)
                        .map(row -> Arrays.stream(row).boxed().toList())
                        .toList(),
                Arrays.stream(paths).map(List::of).toList(),
                levels.stream()
                        .map(names -> names.stream().map(options::get).toList())
                        .toList());
        var outcome = Elections.seats(contest, scores, ordered, won, byLevel, byFirsts, why);
        return new Outcome(
                outcome.standings().stream()
                        .map(s -> s.won() ? s : missing(s, ordered.get(Math.max(0, won - 1)), preferred, options))
                        .toList(),
                outcome.ties(),
                why);
    }

    /** Against the last winner: how many more ballots would have had to put it before. */
    private static Standing missing(Standing loser, int winner, long[][] preferred, List<String> options) {
        var own = options.indexOf(loser.option());
        var short_ = Math.max(0, preferred[winner][own] - preferred[own][winner]);
        return new Standing(
                loser.option(),
                loser.score(),
                loser.backers(),
                loser.place(),
                false,
                BigFraction.of(short_),
                loser.byLot());
    }

    /** How many ballots put the row strictly before the column; options left out come after all that are named. */
    static long[][] preferred(Profile ballots) {
        var m = ballots.options().size();
        var sums = new int[m][m];
        var place = new int[m];
        var points = ballots.form() != BallotForm.RANKING;
        Math.toIntExact(ballots.voters());
        for (var group : ballots.groups()) {
            Arrays.fill(place, UNRANKED);
            for (int i = 0; i < group.options.length; i++) {
                place[group.options[i]] = points ? -group.values[i] : group.values[i];
            }
            var weight = (int) group.weight;
            for (var x : group.options) {
                var own = place[x];
                var row = sums[x];
                for (int y = 0; y < m; y++) {
                    row[y] += weight & ((own - place[y]) >> 31); // all ones where x comes before y
                }
            }
        }
        return Arrays.stream(sums)
                .map(row -> Arrays.stream(row).asLongStream().toArray())
                .toArray(long[][]::new);
    }

    /** The strength of each won comparison; zero where it is not won. A ratio over nothing is above all others. */
    private static BigFraction[][] strengths(long[][] preferred, Method.Strength strength, long voters) {
        var m = preferred.length;
        var strengths = new BigFraction[m][m];
        for (int x = 0; x < m; x++) {
            for (int y = 0; y < m; y++) {
                var ahead = preferred[x][y];
                var behind = preferred[y][x];
                strengths[x][y] = ahead <= behind
                        ? BigFraction.ZERO
                        : switch (strength) {
                            case WINNING_VOTES -> BigFraction.of(ahead);
                            case MARGIN -> BigFraction.of(ahead - behind);
                            case RATIO ->
                                behind == 0 ? BigFraction.of(ahead * (voters + 1)) : BigFraction.of(ahead, behind);
                        };
            }
        }
        return strengths;
    }

    /** Widest paths, on the order of the strengths only. */
    private static BigFraction[][] widest(BigFraction[][] strengths) {
        var m = strengths.length;
        var distinct = new TreeSet<BigFraction>();
        Arrays.stream(strengths).forEach(row -> distinct.addAll(Arrays.asList(row)));
        var sorted = distinct.toArray(BigFraction[]::new);
        var wide = new int[m][m];
        for (int x = 0; x < m; x++) {
            for (int y = 0; y < m; y++) {
                wide[x][y] = Arrays.binarySearch(sorted, strengths[x][y]);
            }
        }
        for (int via = 0; via < m; via++) {
            for (int x = 0; x < m; x++) {
                if (x != via) {
                    for (int y = 0; y < m; y++) {
                        if (y != x && y != via) {
                            wide[x][y] = Math.max(wide[x][y], Math.min(wide[x][via], wide[via][y]));
                        }
                    }
                }
            }
        }
        var paths = new BigFraction[m][m];
        for (int x = 0; x < m; x++) {
            for (int y = 0; y < m; y++) {
                paths[x][y] = x == y ? BigFraction.ZERO : sorted[wide[x][y]];
            }
        }
        return paths;
    }

    /** Again and again those whom nobody left beats. */
    private static List<List<Integer>> levels(BigFraction[][] paths) {
        var left = new ArrayList<>(IntStream.range(0, paths.length).boxed().toList());
        var levels = new ArrayList<List<Integer>>();
        while (!left.isEmpty()) {
            var unbeaten = left.stream()
                    .filter(x -> left.stream().noneMatch(y -> paths[y][x].compareTo(paths[x][y]) > 0))
                    .toList();
            levels.add(unbeaten);
            left.removeAll(unbeaten);
        }
        return levels;
    }

    private Schulze() {}
}
