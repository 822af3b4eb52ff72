package org.rione.tables;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rione.tables.count.Outcome;
import org.rione.tables.proof.RoundFile.Withheld;

/**
 * What a closed round decided.
 *
 * @param others the winners that the same ballots would have by other methods, by the method's code
 * @param paperOrNull the ballots among them that were on paper; null where nobody chose paper
 * @param urn the link of the chain over rules and ballots: what was in the urn, known before the lot is drawn
 * @param withheldOrNull why single ballots are not published; null when they are
 */
public record RoundResult(
        Outcome outcome,
        int ballotsCounted,
        int electorate,
        @Nullable PaperSum paperOrNull,
        String urn,
        @Nullable Withheld withheldOrNull,
        Map<String, List<String>> others) {

    public RoundResult {
        others = Map.copyOf(others);
    }

    RoundResult with(Outcome decided, Map<String, List<String>> compared) {
        return new RoundResult(decided, ballotsCounted, electorate, paperOrNull, urn, withheldOrNull, compared);
    }
}
