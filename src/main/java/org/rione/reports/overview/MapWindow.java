package org.rione.reports.overview;

import java.util.Arrays;
import org.rione.shared.GeoPoint;

/**
 * What part of the world a map shows, and how near.
 *
 * @param zoom as the maps of the web count it: 0 is the world on 256 pixels, each one more is twice as near
 */
public record MapWindow(GeoPoint southWest, GeoPoint northEast, double zoom) {

    public static final double NEAREST = 22;

    public MapWindow {
        if (southWest.lat() > northEast.lat() || southWest.lon() > northEast.lon()) {
            throw new IllegalArgumentException("bbox: west,south,east,north in degrees");
        }
        if (!(zoom >= 0 && zoom <= NEAREST)) {
            throw new IllegalArgumentException("zoom: 0 to " + (int) NEAREST);
        }
    }

    /**
     * @param bbox as in GeoJSON: west,south,east,north in degrees
     * @throws IllegalArgumentException when it is something else
     */
    public static MapWindow parse(String bbox, double zoom) {
        double[] edges;
        try {
            edges = Arrays.stream(bbox.split(",", -1))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("bbox: west,south,east,north in degrees", e);
        }
        if (edges.length != 4) {
            throw new IllegalArgumentException("bbox: west,south,east,north in degrees");
        }
        return new MapWindow(new GeoPoint(edges[1], edges[0]), new GeoPoint(edges[3], edges[2]), zoom);
    }
}
