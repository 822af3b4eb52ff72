package org.rione.reports.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rione.reports.overview.Fact.Standing;
import org.rione.shared.GeoPoint;
import org.rione.shared.Ids;

class GridTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final String CITY = "8.55,44.95,8.75,45.08";

    private final Columns columns = new Columns();

    @Test
    void a_place_comes_back_from_the_square_of_the_world_to_the_decimetre() {
        for (var place : List.of(new GeoPoint(45.0136, 8.6438), new GeoPoint(-33.9, -151.2), new GeoPoint(0, 0))) {
            var back = World.point(World.x(place.lon()), World.y(place.lat()));
            assertThat(back.metresTo(place)).isLessThan(0.1);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {9, 11.25, 13, 15.5, 17, 19, 22})
    void nothing_is_lost_and_no_two_bubbles_touch_at_any_zoom(double zoom) {
        var random = new Random(5);
        for (int i = 0; i < 3000; i++) {
            put(45.0 + random.nextGaussian() * 0.01, 8.64 + random.nextGaussian() * 0.01);
        }
        var clusters = clusters(CITY, zoom);
        assertThat(clusters.stream().mapToInt(Cluster::count).sum()).isEqualTo(3000);
        var touching = World.steps(Grid.BUBBLE, zoom);
        for (int i = 0; i < clusters.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(distance(clusters.get(i), clusters.get(j))).isGreaterThanOrEqualTo(touching - 2);
            }
        }
        assertThat(clusters)
                .isSortedAccordingTo(Comparator.comparingInt(Cluster::count).reversed());
    }

    @Test
    void only_what_is_in_the_window_is_shown() {
        put(45.0, 8.64);
        put(46.0, 8.64);
        columns.put(fact(Standing.WAITING, TODAY, Optional.empty()));
        assertThat(clusters(CITY, 12)).singleElement().satisfies(cluster -> {
            assertThat(cluster.count()).isOne();
            assertThat(cluster.middle().lat()).isCloseTo(45.0, within(1e-6));
        });
    }

    @Test
    void a_bubble_says_how_many_wait_are_in_hand_late_and_closed() {
        var here = Optional.of(new GeoPoint(45.0, 8.64));
        columns.put(fact(Standing.WAITING, TODAY, here));
        columns.put(fact(Standing.IN_HAND, TODAY, here));
        columns.put(fact(Standing.SUSPENDED, TODAY.minusDays(3), here));
        columns.put(fact(Standing.WAITING, TODAY.minusDays(1), here));
        columns.put(fact(Standing.CLOSED, TODAY.minusDays(1), here));
        assertThat(clusters(CITY, 12)).singleElement().satisfies(cluster -> assertThat(
                        List.of(cluster.inTime(), cluster.inHand(), cluster.late(), cluster.closed()))
                .isEqualTo(List.of(1, 2, 1, 1)));
    }

    @Test
    void reports_of_one_place_are_named_at_most_twenty_and_others_are_not() {
        for (int i = 0; i < 25; i++) {
            put(45.0, 8.64);
        }
        assertThat(clusters(CITY, 12)).singleElement().satisfies(cluster -> {
            assertThat(cluster.count()).isEqualTo(25);
            assertThat(cluster.some()).hasSize(20).doesNotHaveDuplicates();
        });
        put(45.001, 8.64);
        assertThat(clusters(CITY, 12)).singleElement().satisfies(cluster -> assertThat(cluster.some())
                .isEmpty());
    }

    @Test
    void the_whole_city_from_very_near_is_still_a_few_thousand_bubbles_at_most() {
        var random = new Random(9);
        for (int i = 0; i < 20_000; i++) {
            put(44.95 + random.nextDouble() * 0.13, 8.55 + random.nextDouble() * 0.2);
        }
        assertThat(clusters(CITY, 22)).hasSizeLessThan(4096);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "8,45,9", "8,45,9,46,1", "a,b,c,d", "9,45,8,46", "8,46,9,45", "8,45,9,95", "NaN,45,9,46"})
    void a_window_that_is_none_is_refused(String bbox) {
        assertThatThrownBy(() -> MapWindow.parse(bbox, 12)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, 22.5, Double.NaN, Double.POSITIVE_INFINITY})
    void a_zoom_that_is_none_is_refused(double zoom) {
        assertThatThrownBy(() -> MapWindow.parse(CITY, zoom)).isInstanceOf(IllegalArgumentException.class);
    }

    private List<Cluster> clusters(String bbox, double zoom) {
        var grid = new Grid(MapWindow.parse(bbox, zoom));
        columns.each(Wanted.ALL, TODAY, row -> grid.add(columns, row, Columns.day(TODAY)));
        return grid.clusters();
    }

    private static double distance(Cluster one, Cluster other) {
        return Math.hypot(
                (double) World.x(one.middle().lon()) - World.x(other.middle().lon()),
                (double) World.y(one.middle().lat()) - World.y(other.middle().lat()));
    }

    private void put(double lat, double lon) {
        columns.put(fact(Standing.WAITING, TODAY, Optional.of(new GeoPoint(lat, lon))));
    }

    private static Fact fact(Standing standing, LocalDate deadline, Optional<GeoPoint> place) {
        return new Fact(
                Ids.next(),
                "verde",
                Optional.empty(),
                Optional.empty(),
                standing,
                deadline,
                TODAY,
                Optional.empty(),
                false,
                place);
    }
}
