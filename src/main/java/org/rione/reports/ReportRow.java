package org.rione.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.rione.identity.OfficeId;
import org.rione.shared.GeoPoint;
import org.rione.territory.NeighbourhoodId;

/**
 * A line of a list of reports. Nothing in it says who reported.
 *
 * @param photo its first photo
 */
public record ReportRow(
        ReportId id,
        String code,
        String title,
        String description,
        String category,
        Optional<NeighbourhoodId> neighbourhood,
        String address,
        Optional<GeoPoint> point,
        ReportState state,
        Optional<OfficeId> office,
        LocalDate deadline,
        int supports,
        Optional<UUID> action,
        Optional<UUID> photo,
        Instant createdAt,
        Instant updatedAt,
        Optional<Instant> closedAt,
        long version) {

    public boolean late(LocalDate today) {
        return state.open() && !(state instanceof ReportState.Suspended) && deadline.isBefore(today);
    }
}
