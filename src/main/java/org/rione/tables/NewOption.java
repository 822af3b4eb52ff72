package org.rione.tables;

import java.util.Optional;
import org.rione.participation.Subject;
import org.rione.shared.Refusal;

/** An option as the facilitator writes it: a title of 1 to 160 characters, a description of at most 1,000. */
public record NewOption(String title, String description, Optional<Subject> subject) {

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
    }
}
