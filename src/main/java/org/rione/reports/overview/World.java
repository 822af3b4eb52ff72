package org.rione.reports.overview;

import org.rione.shared.GeoPoint;

/**
 * The world as a square, as the maps of the web have it (EPSG:3857): x to the east, y to the south, each from 0 to
 * 2³¹, a step is two centimetres or less.
 */
final class World {

    static final double SIDE = 1L << 31;
    private static final double EDGE = 85.051128;
    private static final double TILE = 256;

    static int x(double lon) {
        return whole((lon + 180) / 360);
    }

    static int y(double lat) {
        var angle = Math.toRadians(Math.clamp(lat, -EDGE, EDGE));
        return whole((1 - Math.log(Math.tan(angle) + 1 / Math.cos(angle)) / Math.PI) / 2);
    }

    static GeoPoint point(double x, double y) {
        var lat = Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * y / SIDE))));
        return new GeoPoint(lat, x / SIDE * 360 - 180);
    }

    /** How many steps so many pixels of the screen are at this zoom. */
    static double steps(double pixels, double zoom) {
        return pixels * SIDE / (TILE * Math.pow(2, zoom));
    }

    private static int whole(double part) {
        return (int) Math.clamp((long) (part * SIDE), 0, Integer.MAX_VALUE);
    }

    private World() {}
}
