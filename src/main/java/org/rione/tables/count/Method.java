package org.rione.tables.count;

import java.util.Map;
import java.util.Optional;

/** How a ballot may be filled in. A ballot gives each option a whole number of marks; options left out have none. */
public sealed interface Method {

    /** Mark as many options as one likes, each once (approval voting). */
    record Approval() implements Method {}

    /** Share out at most {@code total} whole points as one likes (cumulative voting, "dots"). */
    record Points(int total) implements Method {

        public Points {
            if (total < 1 || total > 100) {
                throw new IllegalArgumentException("points out of range 1..100: " + total);
            }
        }
    }

    /** Why a ballot is not valid. It is refused, never trimmed. */
    enum Flaw {
        EMPTY,
        NEGATIVE,
        TWICE,
        OVERSPENT
    }

    /** The first flaw of a ballot, if it has one. Whether its options exist is not asked here. */
    default Optional<Flaw> flaw(Map<?, Integer> marks) {
        if (marks.values().stream().anyMatch(n -> n < 0)) {
            return Optional.of(Flaw.NEGATIVE);
        }
        var sum = marks.values().stream().mapToLong(n -> n).sum();
        if (sum == 0) {
            return Optional.of(Flaw.EMPTY);
        }
        return switch (this) {
            case Approval() ->
                marks.values().stream().anyMatch(n -> n > 1) ? Optional.of(Flaw.TWICE) : Optional.empty();
            case Points(var total) -> sum > total ? Optional.of(Flaw.OVERSPENT) : Optional.empty();
        };
    }
}
