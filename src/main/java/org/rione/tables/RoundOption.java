package org.rione.tables;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rione.participation.Subject;
import org.rione.tables.pictures.OptionPicture;

/**
 * Something to vote for: an action or a report, or the table's own proposal.
 *
 * @param subjectOrNull what it stands for elsewhere; null for the table's own proposal
 * @param about the reports that an own proposal is about
 * @param cost in whole euros; 0 where the round spends nothing
 * @param pictureOrNull only of the table's own proposals
 */
public record RoundOption(
        OptionId id,
        String title,
        String description,
        @Nullable Subject subjectOrNull,
        List<Subject> about,
        long cost,
        @Nullable OptionPicture pictureOrNull)
        implements Serializable {

    public RoundOption {
        about = List.copyOf(about);
    }

    /** Everything elsewhere that it stands for or is about. */
    public Stream<Subject> subjects() {
        return Stream.concat(subject().stream(), about.stream());
    }

    public Optional<Subject> subject() {
        return Optional.ofNullable(subjectOrNull);
    }

    public Optional<OptionPicture> picture() {
        return Optional.ofNullable(pictureOrNull);
    }
}
