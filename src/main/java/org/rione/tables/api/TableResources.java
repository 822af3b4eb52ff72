package org.rione.tables.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What programs read about tables and rounds. */
final class TableResources {

    @Schema(name = "Table")
    record TableResource(
            @Schema(description = "Its address for good.") String slug,
            String name,
            String mandate,
            int members,

            @Schema(description = "Days within which the offices answer.")
            int answerDays,

            String url) {}

    @Schema(name = "TablePage")
    record TablePage(List<TableResource> items, @Nullable String next) {}

    @Schema(name = "RoundOption")
    record OptionResource(
            String id,
            String title,
            String description,

            @Schema(description = "Whole euros; only where a budget is spent.") @Nullable
            Long cost) {}

    @Schema(name = "Round")
    record RoundResource(
            String table,
            int number,
            String title,
            String description,

            @Schema(description = "OPEN, CLOSED, PUBLISHED or, once the offices answered, ANSWERED.")
            String state,

            @Schema(description = "The method with its parameters.")
            Map<String, Object> method,

            @Schema(description = "How many options win at most; a budget decides by itself.")
            int seats,

            Instant closesAt,
            @Nullable Instant publishedAt,
            int electorate,

            @Schema(description = "How many have voted. Nothing tells for what while the round is open.")
            int voted,

            List<OptionResource> options,

            @Schema(description = "Winners, standings and steps; only once published.") @Nullable
            Map<String, Object> result) {}

    private TableResources() {}
}
