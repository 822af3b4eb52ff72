package org.rione.tables.count;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/** Who wants what, laid out so that shares of different sizes can be spent again and again. */
final class Electorate {

    final Contest contest;
    final Method.Utility utility;
    final List<String> options;
    final Scores scores;
    final long[] cost;
    final long[] weight;
    /** The groups of equal ballots that want an option. */
    final int[][] supporters;

    final long voters;
    /** Who goes first among options that are equally cheap for their voters. */
    final Comparator<Integer> rule;

    Electorate(Contest contest, Profile ballots, Method.Utility utility, Scores scores) {
        this.contest = contest;
        this.utility = utility;
        this.scores = scores;
        this.options = ballots.options();
        this.cost = options.stream().mapToLong(contest::cost).toArray();
        this.voters = ballots.voters();
        var groups = List.copyOf(ballots.groups());
        this.weight = groups.stream().mapToLong(group -> group.weight).toArray();
        var wanted = IntStream.range(0, options.size())
                .mapToObj(_ -> new ArrayList<Integer>())
                .toList();
        for (int g = 0; g < groups.size(); g++) {
            for (var option : groups.get(g).options) {
                wanted.get(option).add(g);
            }
        }
        this.supporters = wanted.stream()
                .map(list -> list.stream().mapToInt(i -> i).toArray())
                .toArray(int[][]::new);
        this.rule = byVotes()
                .thenComparing(option -> cost[option])
                .thenComparing(options::get, new Lot(contest.seed()).order());
    }

    Comparator<Integer> byVotes() {
        return Comparator.comparing(scores::score, Comparator.reverseOrder());
    }

    /** What tells the first of these apart from the others. */
    Tie.Break reason(List<Integer> tied) {
        var first = tied.getFirst();
        var next = tied.get(1);
        return byVotes().compare(first, next) != 0
                ? Tie.Break.BACKERS
                : cost[first] != cost[next] ? Tie.Break.COST : Tie.Break.LOT;
    }

    /** Spends shares of this size. */
    Purses spend(BigFraction share) {
        return new Purses(this, share);
    }
}
