package org.rione.tables;

import java.time.Instant;
import java.util.List;
import org.rione.shared.Refusal;
import org.rione.tables.count.Method;

/**
 * A round as the facilitator prepares it.
 *
 * @param winners how many options become priorities, 1..20
 * @param closesAt the instant from which no ballot counts
 * @param seedSource where the numbers of the lot will come from, drawn after the closing and named now; at most 300
 *     characters, and empty when the table draws them in public itself
 */
public record NewRound(
        String title,
        String description,
        Method method,
        int winners,
        Instant closesAt,
        List<NewOption> options,
        Electing electing,
        String seedSource) {

    /** A round for the members, whose lot the table draws in public. */
    public NewRound(
            String title, String description, Method method, int winners, Instant closesAt, List<NewOption> options) {
        this(title, description, method, winners, closesAt, options, Electing.MEMBERS, "");
    }

    public NewRound {
        title = title.strip();
        description = description.strip();
        options = List.copyOf(options);
        seedSource = seedSource.strip();
        if (seedSource.length() > 300) {
            throw new Refusal("tables.refused.seed-source-long", seedSource.length());
        }
        if (method.money().orElse(1L) > NewOption.MOST_MONEY) {
            throw new Refusal("tables.refused.budget");
        }
        if (title.isEmpty()) {
            throw new Refusal("tables.refused.title-empty");
        }
        if (title.length() > 160) {
            throw new Refusal("tables.refused.title-long", title.length());
        }
        if (description.length() > 2000) {
            throw new Refusal("tables.refused.description-long", description.length());
        }
        if (winners < 1 || winners > 20) {
            throw new Refusal("tables.refused.winners");
        }
        if (options.size() > 100) {
            throw new Refusal("tables.refused.too-many-options");
        }
        if (options.stream().map(NewOption::title).distinct().count() < options.size()) {
            throw new Refusal("tables.refused.option-twice");
        }
    }
}
