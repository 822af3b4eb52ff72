package org.rione.reports.survey;

import java.io.Serializable;
import java.util.Optional;

/**
 * How easy it was.
 *
 * @param stars 1 to 5
 * @param words at most 200 characters, may be empty; for the administration alone
 */
public record Rating(int stars, Optional<Reason> reason, String words) implements Serializable {

    public static final int MOST = 5;
    /** From so many stars on people are asked what they liked. */
    public static final int GOOD = 4;

    public static final int WORDS_LENGTH = 200;

    /** @throws IllegalArgumentException outside these limits */
    public Rating {
        words = words.strip();
        if (stars < 1 || stars > MOST || words.length() > WORDS_LENGTH) {
            throw new IllegalArgumentException("1 to 5 stars and 200 characters");
        }
    }
}
