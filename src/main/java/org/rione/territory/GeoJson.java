package org.rione.territory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.rione.shared.GeoPoint;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Polygons between GeoJSON (RFC 7946) and JTS. Pure. */
final class GeoJson {

    static final GeometryFactory SHAPES = new GeometryFactory(new PrecisionModel(), 4326);

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int CORNERS_AT_MOST = 20_000;

    /** @throws IllegalArgumentException when it is not a closed polygon, or several, in degrees */
    static Geometry polygons(JsonNode geometry) {
        var parts = geometry.path("coordinates");
        return switch (geometry.path("type").stringValue("")) {
            case "Polygon" -> polygon(parts);
            case "MultiPolygon" -> {
                var polygons = new ArrayList<Polygon>();
                parts.forEach(part -> polygons.add(polygon(part)));
                yield SHAPES.createMultiPolygon(polygons.toArray(Polygon[]::new));
            }
            default -> throw new IllegalArgumentException("neither Polygon nor MultiPolygon");
        };
    }

    static Geometry read(String geometry) {
        return polygons(JSON.readTree(geometry));
    }

    static String write(Geometry shape) {
        return JSON.writeValueAsString(geometry(shape));
    }

    /** A feature collection for maps; each quarter carries its name and the point where its name is written. */
    static String write(Optional<Geometry> city, List<BordersFile.Quarter> quarters) {
        var root = JSON.createObjectNode().put("type", "FeatureCollection");
        var features = root.putArray("features");
        city.ifPresent(shape -> features.add(feature(shape).set("properties", kind("municipality"))));
        for (var quarter : quarters) {
            var at = quarter.shape().getInteriorPoint();
            var properties = kind("neighbourhood").put("name", quarter.name()).put("slug", quarter.slug());
            properties.putArray("label").add(at.getX()).add(at.getY());
            features.add(feature(quarter.shape()).set("properties", properties));
        }
        return JSON.writeValueAsString(root);
    }

    private static ObjectNode kind(String kind) {
        return JSON.createObjectNode().put("kind", kind);
    }

    private static ObjectNode feature(Geometry shape) {
        var feature = JSON.createObjectNode().put("type", "Feature");
        feature.set("geometry", geometry(shape));
        return feature;
    }

    private static ObjectNode geometry(Geometry shape) {
        var geometry = JSON.createObjectNode();
        if (shape instanceof Polygon polygon) {
            geometry.put("type", "Polygon").set("coordinates", rings(polygon));
            return geometry;
        }
        var parts = geometry.put("type", "MultiPolygon").putArray("coordinates");
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            parts.add(rings((Polygon) shape.getGeometryN(i)));
        }
        return geometry;
    }

    private static ArrayNode rings(Polygon polygon) {
        var rings = JSON.createArrayNode();
        rings.add(corners(polygon.getExteriorRing()));
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            rings.add(corners(polygon.getInteriorRingN(i)));
        }
        return rings;
    }

    private static ArrayNode corners(LinearRing ring) {
        var corners = JSON.createArrayNode();
        for (var corner : ring.getCoordinates()) {
            corners.addArray().add(corner.getX()).add(corner.getY());
        }
        return corners;
    }

    private static Polygon polygon(JsonNode rings) {
        if (rings.isEmpty()) {
            throw new IllegalArgumentException("a polygon without a ring");
        }
        var shell = ring(rings.get(0));
        var holes = new ArrayList<LinearRing>();
        for (int i = 1; i < rings.size(); i++) {
            holes.add(ring(rings.get(i)));
        }
        return SHAPES.createPolygon(shell, holes.toArray(LinearRing[]::new));
    }

    private static LinearRing ring(JsonNode corners) {
        if (corners.size() > CORNERS_AT_MOST) {
            throw new IllegalArgumentException("more than " + CORNERS_AT_MOST + " corners");
        }
        var points = new ArrayList<Coordinate>();
        corners.forEach(corner -> points.add(corner(corner)));
        return SHAPES.createLinearRing(points.toArray(Coordinate[]::new));
    }

    private static Coordinate corner(JsonNode pair) {
        if (!pair.path(0).isNumber() || !pair.path(1).isNumber()) {
            throw new IllegalArgumentException("a corner that is not longitude and latitude");
        }
        var point = new GeoPoint(pair.get(1).doubleValue(), pair.get(0).doubleValue());
        return new Coordinate(point.lon(), point.lat());
    }

    private GeoJson() {}
}
