package org.rione.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rione.shared.Refusal;

class BordersReaderTest {

    @Test
    void a_file_gives_its_quarters_in_its_order_and_the_city() throws BordersRefused {
        var file = read(collection(feature("Est", square(8.65, 45.0)), feature("Ovest", square(8.60, 45.0))));
        assertThat(file.names()).containsExactly("Est", "Ovest");
        assertThat(file.drawsTheMunicipality()).isFalse();
        assertThat(TerritoryDemoData.sample().drawsTheMunicipality()).isTrue();
        assertThat(TerritoryDemoData.sample().names()).hasSize(7).contains("Centro storico", "Oliva");
    }

    @Test
    void the_sample_covers_its_quarters_with_its_border() {
        var sample = TerritoryDemoData.sample();
        var city = sample.city().orElseThrow().shape();
        assertThat(sample.quarters()).allSatisfy(quarter -> assertThat(city.covers(quarter.shape()))
                .as(quarter.name())
                .isTrue());
    }

    static Stream<Arguments> refused() {
        var bowTie = "[[[8.6,45.0],[8.7,45.1],[8.7,45.0],[8.6,45.1],[8.6,45.0]]]";
        return Stream.of(
                Arguments.of("", "territory.borders.collection"),
                Arguments.of("PK\3\4", "territory.borders.json"),
                Arguments.of("{\"type\":\"FeatureCollection\",\n\"features\":[}", "territory.borders.json"),
                Arguments.of("[".repeat(1000), "territory.borders.json"),
                Arguments.of("{\"type\":\"Topology\"}", "territory.borders.collection"),
                Arguments.of("null", "territory.borders.collection"),
                Arguments.of("{\"type\":7,\"features\":{}}", "territory.borders.collection"),
                Arguments.of(collection(), "territory.borders.none"),
                Arguments.of(collection("7"), "territory.borders.name"),
                Arguments.of(collection(feature("", square(8.6, 45))), "territory.borders.name"),
                Arguments.of(collection(feature("x".repeat(121), square(8.6, 45))), "territory.borders.name"),
                Arguments.of(collection(feature("Est", bowTie)), "territory.borders.invalid"),
                Arguments.of(collection(feature("Est", "[[[8.6,45.0],[8.7,45.1]]]")), "territory.borders.shape"),
                Arguments.of(
                        collection(feature("Est", "[[[8.6,45.0],[8.7,45.1],[8.7,45.0],[8.65,45.0]]]")),
                        "territory.borders.shape"),
                Arguments.of(collection(feature("Est", square(500_000, 4_980_000))), "territory.borders.shape"),
                Arguments.of(
                        collection(feature("Est", "[[[\"a\",45],[8.7,45],[8.7,46],[8.6,45]]]")),
                        "territory.borders.shape"),
                Arguments.of(collection(feature("Est", "[]")), "territory.borders.shape"),
                Arguments.of(
                        collection(feature("Est", square(8.6, 45)), feature("EST", square(8.7, 45))),
                        "territory.borders.twice"),
                Arguments.of(
                        collection(feature("Est", square(8.6, 45)), feature("Ovest", square(8.605, 45))),
                        "territory.borders.overlap"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void a_wrong_file_is_refused_with_its_reason(String file, String reason) {
        var refused = catchThrowableOfType(BordersRefused.class, () -> read(file));
        assertThat(refused.reasons()).extracting(Refusal::code).containsExactly(reason);
    }

    @Test
    void all_errors_are_named_at_once() {
        var refused = catchThrowableOfType(
                BordersRefused.class,
                () -> read(collection(feature("", square(8.6, 45)), feature("Est", "[]"), feature("Sud", "[]"))));
        assertThat(refused.reasons()).hasSize(3);
    }

    @Test
    void a_huge_file_is_refused_before_it_is_read() {
        var refused = catchThrowableOfType(
                BordersRefused.class, () -> BordersReader.read(new byte[BordersReader.BYTES_AT_MOST + 1]));
        assertThat(refused.reasons()).extracting(Refusal::code).containsExactly("territory.borders.large");
    }

    @Test
    void a_slug_is_plain_letters() {
        assertThat(BordersReader.slug("  Sant'Agàta — l'Oltrepò ")).isEqualTo("sant-agata-l-oltrepo");
    }

    private static BordersFile read(String json) throws BordersRefused {
        return BordersReader.read(json.getBytes(StandardCharsets.UTF_8));
    }

    static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    static String feature(String name, String coordinates) {
        return "{\"type\":\"Feature\",\"properties\":{\"name\":\"" + name
                + "\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":" + coordinates + "}}";
    }

    static String square(double lon, double lat) {
        return "[[[%s,%s],[%s,%s],[%s,%s],[%s,%s],[%s,%s]]]"
                .formatted(lon, lat, lon + .01, lat, lon + .01, lat + .01, lon, lat + .01, lon, lat);
    }
}
