package org.rione.reports;

import java.util.Optional;
import java.util.UUID;
import org.rione.reports.questions.Answers;

/**
 * A report as its author sends it.
 *
 * @param idempotencyKey made once by the form: the same key twice is the same report
 * @param category code of a category, see {@link ReportCategories}
 * @param action the action of a programme against which the problem is reported
 * @param answers to what its category asks; they were checked by {@link Answers#problems}
 */
public record NewReport(
        String idempotencyKey,
        String category,
        String title,
        String description,
        ReportPlace place,
        Visibility visibility,
        Naming naming,
        Optional<UUID> action,
        Answers answers) {

    public static final int TITLE_LENGTH = 120;
    public static final int DESCRIPTION_LENGTH = 4000;

    /** @throws IllegalArgumentException when a text is missing or too long */
    public NewReport {
        title = required("title", title, TITLE_LENGTH);
        description = required("description", description, DESCRIPTION_LENGTH);
        required("idempotency key", idempotencyKey, 80);
        if (place.unknown()) {
            throw new IllegalArgumentException("place: nothing says where");
        }
    }

    private static String required(String what, String text, int length) {
        var stripped = text.strip();
        if (stripped.isEmpty() || stripped.codePointCount(0, stripped.length()) > length) {
            throw new IllegalArgumentException(what + ": 1 to " + length + " characters");
        }
        return stripped;
    }
}
