package org.rione.reports;

import java.util.Optional;
import org.rione.territory.NeighbourhoodId;

/** Which reports of its queue an office looks at. */
public record DeskFilter(Kind kind, Optional<String> category, Optional<NeighbourhoodId> neighbourhood) {

    /** The part of the queue. */
    public enum Kind {
        ALL,
        LATE,
        REOPENED,
        NEW
    }
}
