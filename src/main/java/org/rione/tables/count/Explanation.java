package org.rione.tables.count;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.rione.tables.count.Tie.Break;

/** The steps that led to the winners. */
public sealed interface Explanation {

    /** The sums are all there is to say: the standings hold them. */
    record Sums() implements Explanation {}

    /**
     * Comparisons two by two.
     *
     * @param options the rows and columns
     * @param preferred row before column: how many ballots
     * @param paths the strength of the strongest chain from row to column; 0 without one
     * @param levels the ranking: nobody in a level is beaten by anybody in it or in a later one
     */
    record Duels(
            List<String> options, List<List<Long>> preferred, List<List<BigFraction>> paths, List<List<String>> levels)
            implements Explanation {

        public Duels {
            options = List.copyOf(options);
            preferred = preferred.stream().map(List::copyOf).toList();
            paths = paths.stream().map(List::copyOf).toList();
            levels = levels.stream().map(List::copyOf).toList();
        }

        long[][] matrix() {
            return preferred.stream()
                    .map(row -> row.stream().mapToLong(n -> n).toArray())
                    .toArray(long[][]::new);
        }
    }

    /**
     * A budget spent.
     *
     * @param share what each voter could spend; 0 where nobody has a share of their own
     * @param purchases in their order
     * @param refused what was not bought, most votes first
     * @param left of the real budget
     */
    record Spending(BigFraction share, List<Purchase> purchases, List<Refused> refused, long left)
            implements Explanation {

        public Spending {
            purchases = List.copyOf(purchases);
            refused = List.copyOf(refused);
        }
    }

    /**
     * @param votes that it had
     * @param rho its price for one unit of use to its voters; 0 when it was bought by votes alone
     * @param each what each of {@code payers} pays
     * @param spent how many gave all they had left, which was less
     * @param left money in all shares afterwards (in the budget, when bought by votes alone)
     * @param tied all that were equally cheap for their voters, this one first; empty when it was the only one
     * @param tieBreak what told it apart from the next of them; null without a tie
     */
    record Purchase(
            String option,
            long cost,
            BigFraction votes,
            BigFraction rho,
            BigFraction each,
            long payers,
            long spent,
            BigFraction left,
            List<String> tied,
            @Nullable Break tieBreak) {

        public Purchase {
            tied = List.copyOf(tied);
        }

        /** Whether it was bought by votes alone, without anybody's share. */
        public boolean byVotes() {
            return payers == 0 && spent == 0;
        }
    }

    /**
     * @param collected what its voters had left at the end (what was left in the budget, when it was its turn, where votes
     *     alone decide)
     */
    record Refused(String option, long cost, BigFraction votes, BigFraction collected, BigFraction missing) {}
}
