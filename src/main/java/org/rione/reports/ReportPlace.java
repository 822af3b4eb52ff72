package org.rione.reports;

import java.io.Serializable;
import java.util.Optional;
import org.rione.shared.GeoPoint;
import org.rione.territory.NeighbourhoodId;

/**
 * Where the problem is: a point, a neighbourhood, an address in words, or several of them.
 *
 * @param address as the reporter wrote it, or empty
 */
public record ReportPlace(Optional<GeoPoint> point, Optional<NeighbourhoodId> neighbourhood, String address)
        implements Serializable {

    public static final int ADDRESS_LENGTH = 200;

    /** @throws IllegalArgumentException when the address is too long */
    public ReportPlace {
        address = address.strip();
        if (address.length() > ADDRESS_LENGTH) {
            throw new IllegalArgumentException("address longer than " + ADDRESS_LENGTH);
        }
    }

    boolean unknown() {
        return point.isEmpty() && neighbourhood.isEmpty() && address.isEmpty();
    }
}
