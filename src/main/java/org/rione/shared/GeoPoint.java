package org.rione.shared;

import java.io.Serializable;

/** A point in WGS 84 degrees: latitude -90..90, longitude -180..180. */
public record GeoPoint(double lat, double lon) implements Serializable {

    /** @throws IllegalArgumentException when a coordinate is not a number or out of its range */
    public GeoPoint {
        if (!(lat >= -90 && lat <= 90)) {
            throw new IllegalArgumentException("latitude out of range: " + lat);
        }
        if (!(lon >= -180 && lon <= 180)) {
            throw new IllegalArgumentException("longitude out of range: " + lon);
        }
    }
}
