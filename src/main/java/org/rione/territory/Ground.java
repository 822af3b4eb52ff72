package org.rione.territory;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.rione.shared.GeoPoint;

/** The city's borders in memory, ready to be asked where a point lies. Pure. */
final class Ground {

    record Area(Neighbourhood neighbourhood, Geometry shape) {}

    private record Prepared(Neighbourhood neighbourhood, PreparedGeometry shape) {}

    private final List<Neighbourhood> all;
    private final List<Prepared> active;
    private final Optional<PreparedGeometry> city;
    private final String geoJson;

    /** @param areas in the order of the screens, those that are no longer active too */
    Ground(Optional<Geometry> city, List<Area> areas) {
        var now = areas.stream().filter(area -> area.neighbourhood().active()).toList();
        this.all = areas.stream().map(Area::neighbourhood).toList();
        this.active = now.stream()
                .map(area -> new Prepared(area.neighbourhood(), PreparedGeometryFactory.prepare(area.shape())))
                .toList();
        this.city = city.map(PreparedGeometryFactory::prepare);
        this.geoJson = GeoJson.write(
                city,
                now.stream()
                        .map(area -> new BordersFile.Quarter(
                                area.neighbourhood().slug(),
                                area.neighbourhood().name(),
                                area.shape()))
                        .toList());
    }

    List<Neighbourhood> all() {
        return all;
    }

    String geoJson() {
        return geoJson;
    }

    boolean hasQuarters() {
        return !active.isEmpty();
    }

    /** A point on the line between two quarters belongs to the first of them. */
    Optional<Neighbourhood> at(GeoPoint place) {
        var point = point(place);
        return active.stream()
                .filter(area -> area.shape().covers(point))
                .map(Prepared::neighbourhood)
                .findFirst();
    }

    /** Where no border is known every point is inside. */
    boolean contains(GeoPoint place) {
        if (city.isPresent()) {
            return city.get().covers(point(place));
        }
        return active.isEmpty() || at(place).isPresent();
    }

    private static Geometry point(GeoPoint place) {
        return GeoJson.SHAPES.createPoint(new Coordinate(place.lon(), place.lat()));
    }
}
