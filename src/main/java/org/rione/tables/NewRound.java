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
 */
public record NewRound(
        String title, String description, Method method, int winners, Instant closesAt, List<NewOption> options) {

    public NewRound {
        title = title.strip();
        description = description.strip();
        options = List.copyOf(options);
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
