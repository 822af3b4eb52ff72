package org.rione.tables;

import java.util.Optional;
import org.rione.participation.Subject;
import org.rione.shared.Refusal;

/**
 * An option as the facilitator writes it: a title of 1 to 160 characters, a description of at most 1,000.
 *
 * @param cost in whole euros, at most a billion; 0 where the round spends nothing
 */
public record NewOption(String title, String description, Optional<Subject> subject, long cost) {

    /** The dearest option, and the largest budget. */
    public static final long MOST_MONEY = 1_000_000_000;

    public NewOption {
        title = title.strip();
        description = description.strip();
        if (title.isEmpty()) {
            throw new Refusal("tables.refused.option-title-empty");
        }
        if (title.length() > 160) {
            throw new Refusal("tables.refused.option-title-long", title.length());
        }
        if (description.length() > 1000) {
            throw new Refusal("tables.refused.option-description-long", description.length());
        }
        if (cost < 0 || cost > MOST_MONEY) {
            throw new Refusal("tables.refused.cost");
        }
    }

    /** An option that costs nothing. */
    public NewOption(String title, String description, Optional<Subject> subject) {
        this(title, description, subject, 0);
    }
}
