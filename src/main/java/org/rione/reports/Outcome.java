package org.rione.reports;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;

/** How a report ended. Only {@link Fixed} says that the problem is gone. */
public sealed interface Outcome extends Serializable {

    /** Names are stored. */
    enum Kind {
        FIXED,
        PLANNED,
        NOT_FIXABLE,
        NOT_OURS,
        DUPLICATE
    }

    record Fixed() implements Outcome {}

    record Planned(Optional<LocalDate> day) implements Outcome {}

    record NotFixable() implements Outcome {}

    record NotOurs() implements Outcome {}

    record Duplicate(ReportId of) implements Outcome {}

    default Kind kind() {
        return switch (this) {
            case Fixed _ -> Kind.FIXED;
            case Planned _ -> Kind.PLANNED;
            case NotFixable _ -> Kind.NOT_FIXABLE;
            case NotOurs _ -> Kind.NOT_OURS;
            case Duplicate _ -> Kind.DUPLICATE;
        };
    }
}
