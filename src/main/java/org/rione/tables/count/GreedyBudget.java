package org.rione.tables.count;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/** Most votes first, each bought if it still fits: of equal votes more people, then the cheaper, then the lot. */
final class GreedyBudget {

    static Outcome count(Contest contest, Scores scores, long budget) {
        var order = order(contest, scores);
        var left = budget;
        var purchases = new ArrayList<Explanation.Purchase>();
        var refused = new ArrayList<Explanation.Refused>();
        for (var at : order) {
            var option = scores.options().get(at);
            var cost = contest.cost(option);
            var votes = scores.score(at);
            if (votes.compareTo(BigFraction.of(contest.least())) >= 0 && cost <= left) {
                left -= cost;
                purchases.add(byVotes(option, cost, votes, left));
            } else {
                refused.add(new Explanation.Refused(
                        option, cost, votes, BigFraction.of(left), BigFraction.of(Math.max(0, cost - left))));
            }
        }
        var bought = purchases.stream().map(Explanation.Purchase::option).toList();
        var ties = ties(contest, scores, order, bought);
        return new Outcome(
                standings(scores, bought, refused, ties),
                ties,
                new Explanation.Spending(BigFraction.ZERO, purchases, refused, left));
    }

    static Explanation.Purchase byVotes(String option, long cost, BigFraction votes, long left) {
        return new Explanation.Purchase(
                option, cost, votes, BigFraction.ZERO, BigFraction.ZERO, 0, 0, BigFraction.of(left), List.of(), null);
    }

    static List<Integer> order(Contest contest, Scores scores) {
        var order = new ArrayList<>(
                IntStream.range(0, scores.options().size()).boxed().toList());
        order.sort(byVotes(scores)
                .thenComparing(byCost(contest, scores))
                .thenComparing(scores.options()::get, new Lot(contest.seed()).order()));
        return order;
    }

    private static Comparator<Integer> byVotes(Scores scores) {
        return Comparator.<Integer, BigFraction>comparing(scores::score, Comparator.reverseOrder())
                .thenComparing(option -> -scores.backers()[option]);
    }

    private static Comparator<Integer> byCost(Contest contest, Scores scores) {
        return Comparator.comparingLong(option -> contest.cost(scores.options().get(option)));
    }

    /** Equal votes of which some were bought and some were not. */
    static List<Tie> ties(Contest contest, Scores scores, List<Integer> order, List<String> bought) {
        var ties = new ArrayList<Tie>();
        var byVotes = byVotes(scores);
        for (int from = 0; from < order.size(); ) {
            var to = from;
            while (to < order.size() && byVotes.compare(order.get(from), order.get(to)) == 0) {
                to++;
            }
            var equal = order.subList(from, to);
            var names = equal.stream().map(scores.options()::get).toList();
            var chosen = names.stream().filter(bought::contains).toList();
            if (!chosen.isEmpty() && chosen.size() < names.size()) {
                var costs = new HashSet<Long>();
                chosen.forEach(name -> costs.add(contest.cost(name)));
                var split =
                        names.stream().anyMatch(name -> !chosen.contains(name) && costs.contains(contest.cost(name)));
                ties.add(new Tie(names, chosen, split ? Tie.Break.LOT : Tie.Break.COST));
            }
            from = to;
        }
        return ties;
    }

    /** Winners in their order, then the others by votes. */
    static List<Standing> standings(
            Scores scores, List<String> bought, List<Explanation.Refused> refused, List<Tie> ties) {
        var standings = new ArrayList<Standing>();
        for (var option : bought) {
            standings.add(standing(scores, option, standings.size() + 1, true, BigFraction.ZERO, ties));
        }
        for (var loser : refused) {
            standings.add(standing(scores, loser.option(), standings.size() + 1, false, loser.missing(), ties));
        }
        return standings;
    }

    private static Standing standing(
            Scores scores, String option, int place, boolean won, BigFraction missing, List<Tie> ties) {
        var at = scores.options().indexOf(option);
        var byLot = ties.stream()
                .anyMatch(tie -> tie.by() == Tie.Break.LOT && tie.options().contains(option));
        return new Standing(option, scores.score(at), scores.backers()[at], place, won, missing, byLot);
    }

    private GreedyBudget() {}
}
