package org.rione.tables;

import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rione.participation.Subject;

/**
 * Something to vote for: an action or a report, or the table's own proposal.
 *
 * @param subjectOrNull what it stands for elsewhere; null for the table's own proposal
 * @param cost in whole euros; 0 where the round spends nothing
 */
public record RoundOption(
        OptionId id,
        String title,
        String description,
        @Nullable Subject subjectOrNull,
        long cost) implements Serializable {

    public Optional<Subject> subject() {
        return Optional.ofNullable(subjectOrNull);
    }
}
