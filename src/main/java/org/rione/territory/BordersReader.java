package org.rione.territory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.rione.shared.Refusal;
import org.rione.territory.BordersFile.City;
import org.rione.territory.BordersFile.Quarter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a GeoJSON FeatureCollection: one polygon for each quarter, named by its property {@code name} or {@code nome},
 * and if wished one feature with the property {@code kind} = {@code municipality} for the whole. Pure.
 */
final class BordersReader {

    static final int BYTES_AT_MOST = 5 * 1024 * 1024;

    private static final Logger log = LoggerFactory.getLogger(BordersReader.class);
    private static final int QUARTERS_AT_MOST = 300;
    private static final int NAME_AT_MOST = 120;
    private static final int SLUG_AT_MOST = 60;
    /** Borders drawn by hand touch and cross a little; more than this share of the smaller quarter is a mistake. */
    private static final double OVERLAP_AT_MOST = 0.02;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(20)
                            .maxStringLength(10_000)
                            .build())
                    .build())
            .build();

    private final List<Refusal> wrong = new ArrayList<>();
    private final List<Quarter> quarters = new ArrayList<>();
    private Optional<City> city = Optional.empty();

    static BordersFile read(byte[] file) throws BordersRefused {
        return new BordersReader().readAll(file);
    }

    private BordersFile readAll(byte[] file) throws BordersRefused {
        if (file.length > BYTES_AT_MOST) {
            throw new BordersRefused(List.of(new Refusal("territory.borders.large", BYTES_AT_MOST / 1024 / 1024)));
        }
        var features = parse(file).path("features");
        if (features.size() > QUARTERS_AT_MOST) {
            throw new BordersRefused(List.of(new Refusal("territory.borders.many", QUARTERS_AT_MOST)));
        }
        int number = 0;
        for (var feature : features) {
            number++;
            read(feature, number);
        }
        if (wrong.isEmpty() && quarters.isEmpty()) {
            wrong.add(new Refusal("territory.borders.none"));
        }
        if (wrong.isEmpty()) {
            findOverlaps();
        }
        if (!wrong.isEmpty()) {
            throw new BordersRefused(wrong);
        }
        return new BordersFile(city, quarters);
    }

    private static JsonNode parse(byte[] file) throws BordersRefused {
        try {
            var root = JSON.readTree(file);
            if (root != null
                    && root.path("type").stringValue("").equals("FeatureCollection")
                    && root.path("features").isArray()) {
                return root;
            }
            throw new BordersRefused(List.of(new Refusal("territory.borders.collection")));
        } catch (JacksonException e) {
            log.info("An uploaded file of borders is not JSON: {}", e.getOriginalMessage());
            var at = e.getLocation();
            throw new BordersRefused(List.of(new Refusal("territory.borders.json", at == null ? 1 : at.getLineNr())));
        }
    }

    private void read(JsonNode feature, int number) {
        var properties = feature.path("properties");
        var name = text(properties, "name").or(() -> text(properties, "nome"));
        if (name.isEmpty() || name.get().length() > NAME_AT_MOST) {
            wrong.add(new Refusal("territory.borders.name", number, NAME_AT_MOST));
            return;
        }
        shape(feature.path("geometry"), name.get()).ifPresent(shape -> {
            if (text(properties, "kind").filter("municipality"::equals).isPresent()) {
                keepCity(new City(name.get(), shape));
            } else {
                keepQuarter(new Quarter(slug(text(properties, "slug").orElse(name.get())), name.get(), shape));
            }
        });
    }

    private void keepCity(City found) {
        if (city.isPresent()) {
            wrong.add(new Refusal("territory.borders.cities"));
        }
        city = Optional.of(found);
    }

    private void keepQuarter(Quarter found) {
        var slugs = new HashSet<String>();
        quarters.forEach(known -> slugs.add(known.slug()));
        if (found.slug().isEmpty() || slugs.contains(found.slug())) {
            wrong.add(new Refusal("territory.borders.twice", found.name()));
        }
        quarters.add(found);
    }

    private Optional<Geometry> shape(JsonNode geometry, String name) {
        try {
            var shape = GeoJson.polygons(geometry);
            var flaw = new IsValidOp(shape).getValidationError();
            if (flaw != null) {
                var at = flaw.getCoordinate();
                wrong.add(new Refusal(
                        "territory.borders.invalid",
                        name,
                        String.format(Locale.ROOT, "%.5f, %.5f", at.getY(), at.getX())));
                return Optional.empty();
            }
            return Optional.of(shape);
        } catch (IllegalArgumentException e) {
            log.info("An uploaded border is refused: {}", e.getMessage());
            wrong.add(new Refusal("territory.borders.shape", name));
            return Optional.empty();
        }
    }

    private void findOverlaps() {
        for (int i = 0; i < quarters.size(); i++) {
            for (int j = i + 1; j < quarters.size(); j++) {
                var one = quarters.get(i);
                var other = quarters.get(j);
                if (overlap(one.shape(), other.shape())) {
                    wrong.add(new Refusal("territory.borders.overlap", one.name(), other.name()));
                }
            }
        }
    }

    private static boolean overlap(Geometry one, Geometry other) {
        if (!one.getEnvelopeInternal().intersects(other.getEnvelopeInternal())) {
            return false;
        }
        try {
            return one.intersection(other).getArea() > OVERLAP_AT_MOST * Math.min(one.getArea(), other.getArea());
        } catch (TopologyException e) {
            log.warn("The overlap of two quarters could not be computed, so it counts as one", e);
            return true;
        }
    }

    private static Optional<String> text(JsonNode properties, String key) {
        var value = properties.path(key);
        return value.isString() && !value.stringValue().isBlank()
                ? Optional.of(value.stringValue().strip())
                : Optional.empty();
    }

    static String slug(String name) {
        var plain = java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ITALIAN)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return plain.length() <= SLUG_AT_MOST ? plain : plain.substring(0, SLUG_AT_MOST);
    }
}
