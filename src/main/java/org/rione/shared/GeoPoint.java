package org.rione.shared;

import java.io.Serializable;

/** A point in WGS 84 degrees: latitude -90..90, longitude -180..180. */
public record GeoPoint(double lat, double lon) implements Serializable {

    private static final double EARTH_METRES = 6_371_000;

    /** @throws IllegalArgumentException when a coordinate is not a number or out of its range */
    public GeoPoint {
        if (!(lat >= -90 && lat <= 90)) {
            throw new IllegalArgumentException("latitude out of range: " + lat);
        }
        if (!(lon >= -180 && lon <= 180)) {
            throw new IllegalArgumentException("longitude out of range: " + lon);
        }
    }

    /** The way along the earth's surface, in metres; good to half a percent. */
    public double metresTo(GeoPoint other) {
        double half = Math.toRadians(other.lat - lat) / 2;
        double turn = Math.toRadians(other.lon - lon) / 2;
        double h = Math.sin(half) * Math.sin(half)
                + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat)) * Math.sin(turn) * Math.sin(turn);
        return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(h)));
    }
}
