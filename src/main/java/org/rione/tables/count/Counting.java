package org.rione.tables.count;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts ballots. Depends on nothing but its arguments. */
public final class Counting {

    /** @throws IllegalArgumentException when ballots of this form cannot be counted by the contest's method */
    public static Outcome count(Contest contest, Profile ballots) {
        if (!contest.method().counts(ballots.form())) {
            throw new IllegalArgumentException(
                    contest.method().code() + " does not count ballots of the form " + ballots.form());
        }
        if (!contest.options().equals(ballots.options())) {
            throw new IllegalArgumentException("the ballots are of another contest");
        }
        return switch (contest.method()) {
            case Method.Plurality() -> Elections.bySums(contest, Scores.firstChoices(ballots));
            case Method.Approval() -> Elections.bySums(contest, Scores.marks(ballots));
            case Method.SatisfactionApproval() -> Elections.bySums(contest, Scores.sharedMarks(ballots));
            case Method.Points _ -> Elections.bySums(contest, Scores.points(ballots));
            case Method.Borda borda -> Elections.bySums(contest, Scores.places(borda, ballots));
            case Method.Schulze(var strength) -> Schulze.count(contest, ballots, strength);
            case Method.Greedy(var budget) -> GreedyBudget.count(contest, Scores.given(ballots), budget);
            case Method.EqualShares shares -> EqualShareCount.count(contest, ballots, shares);
        };
    }

    /** The winners that the same ballots have by other methods, for comparison only. */
    public static Map<Method, List<String>> compare(Contest contest, Profile ballots, List<Method> others) {
        var winners = new LinkedHashMap<Method, List<String>>();
        for (var other : others) {
            if (other.counts(ballots.form())) {
                winners.put(other, count(contest.with(other), ballots).winners());
            }
        }
        return winners;
    }

    /**
     * Decides again from the totals that an outcome shows, for those who have no ballots: the sums, or the comparisons two
     * by two. Empty where totals are not enough, as with equal shares.
     *
     * @param voters how many ballots were counted
     */
    public static Optional<Outcome> again(Contest contest, Outcome shown, long voters) {
        var scores = Scores.shown(contest.options(), shown);
        return switch (contest.method()) {
            case Method.Greedy(var budget) -> Optional.of(GreedyBudget.count(contest, scores, budget));
            case Method.EqualShares _ -> Optional.empty();
            case Method.Schulze(var strength) ->
                shown.why() instanceof Explanation.Duels duels
                        ? Optional.of(Schulze.count(contest, duels.matrix(), scores.backers(), voters, strength))
                        : Optional.empty();
            default -> Optional.of(Elections.bySums(contest, scores));
        };
    }

    private Counting() {}
}
