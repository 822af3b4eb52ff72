package org.rione.reports.overview;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.rione.shared.GeoPoint;

/**
 * What counts and maps need to know of a public report.
 *
 * @param closed the day on which it was closed
 * @param fixed it was closed because the problem is gone
 */
record Fact(
        UUID id,
        String category,
        Optional<UUID> quarter,
        Optional<UUID> action,
        Standing standing,
        LocalDate deadline,
        LocalDate created,
        Optional<LocalDate> closed,
        boolean fixed,
        Optional<GeoPoint> place) {

    /** Where it stands; only the waiting and those in hand can be late. */
    enum Standing {
        WAITING,
        IN_HAND,
        SUSPENDED,
        CLOSED
    }
}
