package org.rione.territory;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/** The borders of a city as an uploaded GeoJSON file states them; every shape is valid, no two quarters overlap. */
public final class BordersFile {

    /** One quarter of the file, in the order of the file. */
    record Quarter(String slug, String name, Geometry shape) {}

    /** The whole municipality, when the file draws it; otherwise it is the union of its quarters. */
    record City(String name, Geometry shape) {}

    private final Optional<City> city;
    private final List<Quarter> quarters;

    BordersFile(Optional<City> city, List<Quarter> quarters) {
        this.city = city;
        this.quarters = List.copyOf(quarters);
    }

    /** What the person who uploads it sees before anything changes. */
    public List<String> names() {
        return quarters.stream().map(Quarter::name).toList();
    }

    public boolean drawsTheMunicipality() {
        return city.isPresent();
    }

    /** The same shapes as a map shows them. */
    public String geoJson() {
        return GeoJson.write(city.map(City::shape), quarters);
    }

    Optional<City> city() {
        return city;
    }

    List<Quarter> quarters() {
        return quarters;
    }
}
