package org.rione.tables;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rione.tables.count.Method;

/**
 * A voting round as it may be shown. Nothing in it tells how people voted while it is open.
 *
 * @param number counts the rounds of a table from 1
 * @param electorate how many people may vote: the members when it opened; 0 before
 * @param voted how many of them have voted so far
 */
public record Round(
        RoundId id,
        TableId table,
        String tableSlug,
        String tableName,
        int number,
        String title,
        String description,
        Method method,
        int winners,
        RoundState state,
        Instant closesAt,
        Optional<Instant> publishedAt,
        List<RoundOption> options,
        int electorate,
        int voted,
        long version) {

    public Round {
        options = List.copyOf(options);
    }
}
