package org.rione.tables;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rione.tables.count.Method;

/**
 * A voting round as it may be shown. Nothing in it tells how people voted while it is open.
 *
 * @param number counts the rounds of a table from 1
 * @param winners how many options win at most; not asked where a budget decides
 * @param seedSource where the numbers of the lot come from; empty when the table draws them in public itself
 * @param seed the numbers drawn after the closing, once somebody has entered them
 * @param openedAt by the clock of the database, like all instants of a round; empty for a draft
 * @param electorate how many people may vote, fixed when it opened; 0 before
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
        Optional<Instant> openedAt,
        Instant closesAt,
        Optional<Instant> publishedAt,
        List<RoundOption> options,
        Electing electing,
        String seedSource,
        Optional<String> seed,
        int electorate,
        int voted,
        long version) {

    public Round {
        options = List.copyOf(options);
    }

    /** What an option costs, in whole euros. */
    public long cost(OptionId option) {
        return options.stream()
                .filter(known -> known.id().equals(option))
                .mapToLong(RoundOption::cost)
                .findFirst()
                .orElse(0);
    }
}
