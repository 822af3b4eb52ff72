package org.rione.reports.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rione.shared.GeoPoint;

class StreetOrderTest {

    @Test
    void along_a_street_one_goes_from_door_to_door() {
        var street = List.of(at(0), at(1), at(2), at(3), at(4));
        assertThat(StreetOrder.of(List.of(at(0), at(3), at(1), at(4), at(2)))).isEqualTo(street);
    }

    @Test
    void none_and_one_are_a_way_too() {
        assertThat(StreetOrder.of(List.of())).isEmpty();
        assertThat(StreetOrder.of(List.of(at(1)))).containsExactly(at(1));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void every_place_is_reached_once_from_the_given_beginning_and_the_way_is_no_longer_than_before(long seed) {
        var random = new Random(seed);
        var places = new ArrayList<GeoPoint>();
        for (int i = 0; i < 40; i++) {
            places.add(new GeoPoint(45.0 + random.nextDouble() / 50, 8.6 + random.nextDouble() / 50));
        }
        places.add(places.get(7));
        var way = StreetOrder.of(places);
        assertThat(way).containsExactlyInAnyOrderElementsOf(places).startsWith(places.getFirst());
        var shuffled = new ArrayList<>(places.subList(1, places.size()));
        Collections.shuffle(shuffled, random);
        shuffled.addFirst(places.getFirst());
        assertThat(StreetOrder.length(way)).isLessThan(StreetOrder.length(shuffled) / 2);
    }

    private static GeoPoint at(int door) {
        return new GeoPoint(45.01, 8.64 + door * 0.001);
    }
}
