package org.rione.tables.count;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/** The sums of a count: a score and a number of people for each option. */
record Scores(List<String> options, List<BigFraction> score, long[] backers) {

    BigFraction score(int option) {
        return score.get(option);
    }

    /** The totals that an outcome shows. */
    static Scores shown(List<String> options, Outcome outcome) {
        var standings = options.stream()
                .map(option -> outcome.standing(option)
                        .orElseThrow(() -> new IllegalArgumentException("no total for the option " + option)))
                .toList();
        return new Scores(
                options,
                standings.stream().map(Standing::score).toList(),
                standings.stream().mapToLong(Standing::backers).toArray());
    }

    /** One mark for the option that stands first alone. */
    static Scores firstChoices(Profile ballots) {
        var sums = new long[ballots.options().size()];
        for (var group : ballots.groups()) {
            var first = first(ballots.form(), group);
            if (first.length == 1) {
                sums[first[0]] += group.weight;
            }
        }
        return whole(ballots, sums, sums);
    }

    static Scores marks(Profile ballots) {
        var sums = backers(ballots);
        return whole(ballots, sums, sums);
    }

    static Scores sharedMarks(Profile ballots) {
        var sums = new BigFraction[ballots.options().size()];
        Arrays.fill(sums, BigFraction.ZERO);
        for (var group : ballots.groups()) {
            if (group.options.length > 0) {
                var part = BigFraction.of(group.weight, group.options.length);
                for (var option : group.options) {
                    sums[option] = sums[option].add(part);
                }
            }
        }
        return new Scores(ballots.options(), List.of(sums), backers(ballots));
    }

    static Scores points(Profile ballots) {
        var sums = new long[ballots.options().size()];
        for (var group : ballots.groups()) {
            for (int i = 0; i < group.options.length; i++) {
                sums[group.options[i]] += group.weight * group.values[i];
            }
        }
        return whole(ballots, sums, backers(ballots));
    }

    /** Marks or points, whatever the ballots hold. */
    static Scores given(Profile ballots) {
        return ballots.form() == BallotForm.POINTS ? points(ballots) : marks(ballots);
    }

    /** Places are worth half points at the smallest, so twice the score is a whole number. */
    static Scores places(Method.Borda borda, Profile ballots) {
        var m = ballots.options().size();
        var doubled = new long[m];
        for (var group : ballots.groups()) {
            var before = 0;
            for (var level : Rankings.levels(ballots, group)) {
                // places before+1 .. before+size are worth, twice their average: 2(last + m) - (first + final place)
                var worth = 2L * (borda.last() + m) - (2L * before + 1 + level.length);
                for (var option : level) {
                    doubled[option] += group.weight * worth;
                }
                before += level.length;
            }
            if (borda.unranked() == Method.Unranked.SHARE_LAST_PLACES && before < m) {
                var worth = 2L * (borda.last() + m) - (before + 1 + m);
                var ranked = new boolean[m];
                for (var option : group.options) {
                    ranked[option] = true;
                }
                for (int option = 0; option < m; option++) {
                    if (!ranked[option]) {
                        doubled[option] += group.weight * worth;
                    }
                }
            }
        }
        var scores = Arrays.stream(doubled)
                .mapToObj(twice -> BigFraction.of(twice, 2))
                .toList();
        return new Scores(ballots.options(), scores, firsts(ballots));
    }

    /** How many ballots put each option first, alone or with others. */
    static long[] firsts(Profile ballots) {
        var firsts = new long[ballots.options().size()];
        for (var group : ballots.groups()) {
            for (var option : first(ballots.form(), group)) {
                firsts[option] += group.weight;
            }
        }
        return firsts;
    }

    private static int[] first(BallotForm form, Profile.Group group) {
        var best = form == BallotForm.RANKING
                ? Arrays.stream(group.values).min()
                : Arrays.stream(group.values).max();
        return IntStream.range(0, group.options.length)
                .filter(i -> group.values[i] == best.orElse(0))
                .map(i -> group.options[i])
                .toArray();
    }

    private static long[] backers(Profile ballots) {
        var backers = new long[ballots.options().size()];
        for (var group : ballots.groups()) {
            for (var option : group.options) {
                backers[option] += group.weight;
            }
        }
        return backers;
    }

    private static Scores whole(Profile ballots, long[] sums, long[] backers) {
        return new Scores(
                ballots.options(),
                Arrays.stream(sums).mapToObj(sum -> BigFraction.of(sum)).toList(),
                backers);
    }
}
