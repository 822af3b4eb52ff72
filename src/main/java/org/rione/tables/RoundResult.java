package org.rione.tables;

import java.util.List;
import java.util.Map;
import org.rione.tables.count.Tally;

/**
 * What a closed round decided.
 *
 * @param seed the public lot, drawn after the closing
 * @param fingerprint SHA-256 of what was counted
 * @param ballots the anonymous ballots, by receipt; empty when there are fewer than {@link #SMALLEST_PUBLISHED}
 */
public record RoundResult(
        List<Tally.Standing> standings,
        int ballotsCounted,
        int electorate,
        String seed,
        String fingerprint,
        Map<String, Map<String, Integer>> ballots) {

    /** Below so many ballots a single one could be guessed from the list: only totals are published. */
    public static final int SMALLEST_PUBLISHED = 30;

    public RoundResult {
        standings = List.copyOf(standings);
        ballots = Map.copyOf(ballots);
    }
}
