package org.rione.reports;

import java.util.Optional;
import org.rione.identity.OfficeId;
import org.rione.territory.NeighbourhoodId;

/**
 * Which reports of its queue an office looks at.
 *
 * @param office one of those the officer may look at; all of them when empty
 * @param words looked for in title, description and address; a code finds its report
 */
public record DeskFilter(
        Kind kind,
        Optional<String> category,
        Optional<NeighbourhoodId> neighbourhood,
        Optional<OfficeId> office,
        Optional<String> words) {

    public static final DeskFilter ALL =
            new DeskFilter(Kind.ALL, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** The part of the queue. */
    public enum Kind {
        ALL,
        LATE,
        SOON,
        REOPENED,
        NEW,
        SUSPENDED
    }

    public DeskFilter with(Kind other) {
        return new DeskFilter(other, category, neighbourhood, office, words);
    }

    public DeskFilter withCategory(Optional<String> other) {
        return new DeskFilter(kind, other, neighbourhood, office, words);
    }

    public DeskFilter withNeighbourhood(Optional<NeighbourhoodId> other) {
        return new DeskFilter(kind, category, other, office, words);
    }

    public DeskFilter withOffice(Optional<OfficeId> other) {
        return new DeskFilter(kind, category, neighbourhood, other, words);
    }

    public DeskFilter withWords(Optional<String> other) {
        return new DeskFilter(kind, category, neighbourhood, office, other);
    }

    boolean narrowed() {
        return category.isPresent() || neighbourhood.isPresent() || words.isPresent();
    }
}
