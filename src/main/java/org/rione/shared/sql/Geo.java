package org.rione.shared.sql;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.val;

import org.jooq.Condition;
import org.jooq.Field;
import org.rione.shared.GeoPoint;

/** Places in SQL: columns of type {@code point} hold longitude and latitude, in this order. */
public final class Geo {

    private static final double METRES_PER_DEGREE = 111_320;

    public static Field<Object> point(GeoPoint place) {
        return field("point({0}, {1})", val(place.lon()), val(place.lat()));
    }

    public static Field<Double> latitude(Field<?> place) {
        return field("st_y({0})", Double.class, place);
    }

    public static Field<Double> longitude(Field<?> place) {
        return field("st_x({0})", Double.class, place);
    }

    public static Field<Double> metres(Field<?> place, GeoPoint from) {
        return field("st_distance_sphere({0}, {1})", Double.class, place, point(from));
    }

    /** The rectangle around the circle first: that part is answered by the spatial index. */
    public static Condition within(Field<?> place, GeoPoint centre, double metres) {
        var dLat = metres / METRES_PER_DEGREE;
        var dLon = dLat / Math.max(0.01, Math.cos(Math.toRadians(centre.lat())));
        return box(place, centre.lat() - dLat, centre.lon() - dLon, centre.lat() + dLat, centre.lon() + dLon)
                .and(metres(place, centre).le(metres));
    }

    public static Condition box(Field<?> place, double south, double west, double north, double east) {
        return condition(
                "mbrcontains(st_envelope(linestring(point({0}, {1}), point({2}, {3}))), {4})",
                val(west), val(south), val(east), val(north), place);
    }

    private Geo() {}
}
