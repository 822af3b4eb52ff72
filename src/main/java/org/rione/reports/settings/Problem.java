package org.rione.reports.settings;

import java.util.List;
import java.util.Optional;
import org.rione.shared.Refusal;

/**
 * What is wrong with one field of a form.
 *
 * @param field the name of the field
 * @param why in words for the person
 */
public record Problem(String field, Refusal why) {

    public static Optional<Refusal> of(String field, List<Problem> problems) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .map(Problem::why)
                .findFirst();
    }
}
