package org.rione.tables.count;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The Method of Equal Shares with its completions.
 *
 * @see <a href="https://equalshares.net">Peters, Pierczyński, Skowron: Proportional Participatory Budgeting</a>
 */
final class EqualShareCount {

    static Outcome count(Contest contest, Profile ballots, Method.EqualShares method) {
        var scores = Scores.marks(ballots);
        if (ballots.voters() == 0) {
            return outcome(contest, scores, List.of(), BigFraction.ZERO, _ -> BigFraction.ZERO, method.budget());
        }
        var purses = run(contest, ballots, method, scores);
        var purchases = new ArrayList<>(purses.purchases());
        var left = method.budget() - purses.spent();
        if (method.completion() == Method.Completion.ADD1_GREEDY || method.completion() == Method.Completion.GREEDY) {
            left = byVotes(contest, scores, purchases, left);
        }
        return outcome(contest, scores, purchases, purses.share(), purses::collected, left);
    }

    /** The shares that count: the exact part of the budget, or grown as long as what they buy fits. */
    private static Purses run(Contest contest, Profile ballots, Method.EqualShares method, Scores scores) {
        var electorate = new Electorate(contest, ballots, method.utility(), scores);
        if (method.completion() == Method.Completion.NONE || method.completion() == Method.Completion.GREEDY) {
            return electorate.spend(BigFraction.of(method.budget(), ballots.voters()));
        }
        var share = method.budget() / Math.multiplyExact(method.step(), ballots.voters()) * method.step();
        var fits = electorate.spend(BigFraction.of(share));
        while (!fits.everythingWanted()) {
            share += method.step();
            var next = electorate.spend(BigFraction.of(share));
            if (next.spent() > method.budget()) {
                break;
            }
            fits = next;
        }
        return fits;
    }

    private static long byVotes(Contest contest, Scores scores, List<Explanation.Purchase> purchases, long budget) {
        var left = budget;
        var bought = names(purchases);
        for (var at : GreedyBudget.order(contest, scores)) {
            var option = scores.options().get(at);
            var cost = contest.cost(option);
            if (!bought.contains(option)
                    && cost <= left
                    && scores.score(at).compareTo(BigFraction.of(contest.least())) >= 0) {
                left -= cost;
                purchases.add(GreedyBudget.byVotes(option, cost, scores.score(at), left));
            }
        }
        return left;
    }

    private static Outcome outcome(
            Contest contest,
            Scores scores,
            List<Explanation.Purchase> purchases,
            BigFraction share,
            java.util.function.IntFunction<BigFraction> collected,
            long left) {
        var bought = names(purchases);
        var refused = IntStream.range(0, scores.options().size())
                .boxed()
                .filter(at -> !bought.contains(scores.options().get(at)))
                .sorted(Comparator.<Integer, BigFraction>comparing(scores::score, Comparator.reverseOrder())
                        .thenComparing(scores.options()::get, new Lot(contest.seed()).order()))
                .map(at -> {
                    var option = scores.options().get(at);
                    var cost = contest.cost(option);
                    var theirs = collected.apply(at);
                    var missing = BigFraction.of(cost).subtract(theirs);
                    return new Explanation.Refused(
                            option, cost, scores.score(at), theirs, missing.signum() < 0 ? BigFraction.ZERO : missing);
                })
                .toList();
        var ties = ties(purchases);
        return new Outcome(
                GreedyBudget.standings(scores, bought, refused, ties),
                ties,
                new Explanation.Spending(share, purchases, refused, left));
    }

    /** Equally cheap for their voters: more votes go first, then the lower cost, then the lot. */
    private static List<Tie> ties(List<Explanation.Purchase> purchases) {
        var ties = new ArrayList<Tie>();
        for (var purchase : purchases) {
            if (purchase.tieBreak() != null) {
                ties.add(new Tie(purchase.tied(), List.of(purchase.option()), purchase.tieBreak()));
            }
        }
        return ties;
    }

    private static List<String> names(List<Explanation.Purchase> purchases) {
        return purchases.stream().map(Explanation.Purchase::option).toList();
    }

    private EqualShareCount() {}
}
