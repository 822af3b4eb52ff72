package org.rione.tables.count;

import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** How ballots are filled in and what makes an option win. */
public sealed interface Method {

    /** One mark; most marks win. */
    record Plurality() implements Method {}

    /** Mark as many options as one likes, each once (approval voting). */
    record Approval() implements Method {}

    /** Each ballot is worth 1 and shares it equally among the options it marks (satisfaction approval). */
    record SatisfactionApproval() implements Method {}

    /** Share out at most {@code total} whole points as one likes (cumulative voting, "dots"). */
    record Points(int total) implements Method {

        public Points {
            if (total < 1 || total > 100) {
                throw new IllegalArgumentException("points out of range 1..100: " + total);
            }
        }
    }

    /**
     * Each place is worth points: of m options the first gets {@code last + m - 1}, the last {@code last}; options with
     * equal places share the average of the places they fill.
     */
    record Borda(int last, Unranked unranked) implements Method {

        public Borda {
            if (last < 0 || last > 1) {
                throw new IllegalArgumentException("the last place is worth 0 or 1, not " + last);
            }
        }
    }

    /** Options are compared two by two; who wins against all others, directly or by the strongest chain, wins. */
    record Schulze(Strength strength) implements Method {}

    /** Most votes first, each bought if it still fits into the budget (knapsack voting). */
    record Greedy(long budget) implements Method {

        public Greedy {
            requireBudget(budget);
        }
    }

    /**
     * Everybody has an equal share of the budget; what its voters can pay for is bought, cheapest for them first (Method
     * of Equal Shares).
     *
     * @param step the amount that {@link Completion#ADD1} adds to each share, in the unit of the budget
     */
    record EqualShares(long budget, long step, Utility utility, Completion completion) implements Method {

        public EqualShares {
            requireBudget(budget);
            if (step < 1) {
                throw new IllegalArgumentException("the step must be at least 1: " + step);
            }
        }
    }

    /** What {@link Borda} gives to options that a ballot leaves out. */
    enum Unranked {
        SHARE_LAST_PLACES,
        NOTHING
    }

    /** How strong a won comparison is: the votes for it (the usual), what they are ahead, or how many times as many. */
    enum Strength {
        WINNING_VOTES,
        MARGIN,
        RATIO
    }

    /** What an option is worth to those who want it: what it costs, or 1. */
    enum Utility {
        COST,
        COUNT
    }

    /**
     * What happens with money that nobody's shares can spend: it is left; or most votes first; or shares grow from the whole part of budget
     * per voter by one step at a time, and the last result whose cost fits counts; or, after that, most votes first.
     */
    enum Completion {
        NONE,
        GREEDY,
        ADD1,
        ADD1_GREEDY
    }

    /** Why a ballot is not valid. It is refused, never trimmed. */
    enum Flaw {
        EMPTY,
        NEGATIVE,
        TWICE,
        OVERSPENT,
        SEVERAL,
        PLACE
    }

    /** The name of the method in files, commands and tables. */
    default String code() {
        return switch (this) {
            case Plurality() -> "plurality";
            case Approval() -> "approval";
            case SatisfactionApproval() -> "satisfaction-approval";
            case Points _ -> "points";
            case Borda _ -> "borda";
            case Schulze _ -> "schulze";
            case Greedy _ -> "greedy";
            case EqualShares _ -> "equal-shares";
        };
    }

    /** How a ballot for this method is filled in. */
    default BallotForm form() {
        return switch (this) {
            case Plurality() -> BallotForm.CHOICE;
            case Approval() -> BallotForm.APPROVAL;
            case SatisfactionApproval() -> BallotForm.APPROVAL;
            case Points _ -> BallotForm.POINTS;
            case Borda _ -> BallotForm.RANKING;
            case Schulze _ -> BallotForm.RANKING;
            case Greedy _ -> BallotForm.APPROVAL;
            case EqualShares _ -> BallotForm.APPROVAL;
        };
    }

    /**
     * Whether ballots of this form can be counted so. Points count as marks and as a ranking; a single choice as a mark;
     * a ranking gives its first place to a count of single choices.
     */
    default boolean counts(BallotForm ballots) {
        return switch (this) {
            case Plurality() -> ballots == BallotForm.CHOICE || ballots == BallotForm.RANKING;
            case Approval() -> ballots != BallotForm.RANKING;
            case SatisfactionApproval() -> ballots != BallotForm.RANKING;
            case Points _ -> ballots == BallotForm.POINTS;
            case Borda _ -> true;
            case Schulze _ -> true;
            case Greedy _ -> ballots != BallotForm.RANKING;
            case EqualShares _ -> ballots != BallotForm.RANKING;
        };
    }

    /** The money that can be spent, if this method spends any. */
    default Optional<Long> money() {
        return switch (this) {
            case Greedy(var budget) -> Optional.of(budget);
            case EqualShares shares -> Optional.of(shares.budget());
            default -> Optional.empty();
        };
    }

    /**
     * The first flaw of a ballot, if it has one. Whether its options exist is not asked here.
     *
     * @param cost of an option; asked only where the method spends a budget
     */
    default <K> Optional<Flaw> flaw(Map<K, Integer> marks, ToLongFunction<K> cost) {
        if (marks.values().stream().anyMatch(n -> n < 0)) {
            return Optional.of(Flaw.NEGATIVE);
        }
        var sum = marks.values().stream().mapToLong(n -> n).sum();
        if (sum == 0) {
            return Optional.of(Flaw.EMPTY);
        }
        return switch (form()) {
            case CHOICE -> sum > 1 ? Optional.of(Flaw.SEVERAL) : Optional.empty();
            case RANKING ->
                marks.values().stream().anyMatch(place -> place > 1000) ? Optional.of(Flaw.PLACE) : Optional.empty();
            case POINTS -> sum > most() ? Optional.of(Flaw.OVERSPENT) : Optional.empty();
            case APPROVAL -> {
                if (marks.values().stream().anyMatch(n -> n > 1)) {
                    yield Optional.of(Flaw.TWICE);
                }
                yield this instanceof Greedy(var budget) && spent(marks, cost) > budget
                        ? Optional.of(Flaw.OVERSPENT)
                        : Optional.empty();
            }
        };
    }

    private long most() {
        return this instanceof Points(var total) ? total : Long.MAX_VALUE;
    }

    private static <K> long spent(Map<K, Integer> marks, ToLongFunction<K> cost) {
        return marks.entrySet().stream()
                .filter(mark -> mark.getValue() > 0)
                .mapToLong(mark -> cost.applyAsLong(mark.getKey()))
                .sum();
    }

    private static void requireBudget(long budget) {
        if (budget < 1) {
            throw new IllegalArgumentException("a budget is at least 1: " + budget);
        }
    }
}
