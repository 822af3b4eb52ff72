package org.rione.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.rione.identity.OfficeId;

/**
 * A line of the public history, which is only ever added to. It names offices, never people.
 *
 * @param office who did it
 * @param to the office to which it was handed
 * @param deadline the promised day after this step
 */
public record ReportStep(
        Instant at,
        Kind kind,
        Optional<OfficeId> office,
        Optional<OfficeId> to,
        Optional<Outcome.Kind> outcome,
        String sentence,
        LocalDate deadline) {

    /** The first line of every history. */
    static ReportStep received(Instant at, LocalDate promise) {
        return new ReportStep(at, Kind.RECEIVED, Optional.empty(), Optional.empty(), Optional.empty(), "", promise);
    }

    /** Names are stored. */
    public enum Kind {
        RECEIVED,
        PUBLISHED,
        HELD,
        REMOVED,
        ASSIGNED,
        STARTED,
        ANSWERED,
        SUSPENDED,
        RESUMED,
        CLOSED,
        REOPENED,
        REOPENED_BY_NEIGHBOURS,
        /** Another report was merged into this one; the sentence is its code. */
        ABSORBED,
        /** The office took its last step back. */
        TAKEN_BACK
    }
}
