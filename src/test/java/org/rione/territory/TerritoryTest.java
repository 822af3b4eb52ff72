package org.rione.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rione.ServiceTest;
import org.rione.TestCity;
import org.rione.TestPeople;
import org.rione.shared.GeoPoint;
import org.rione.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class TerritoryTest extends ServiceTest {

    static final GeoPoint DUOMO = new GeoPoint(45.0130, 8.6440);
    static final GeoPoint OLIVA = new GeoPoint(45.0095, 8.6640);
    static final GeoPoint FIELDS = new GeoPoint(45.0390, 8.6450);
    static final GeoPoint ALESSANDRIA = new GeoPoint(44.9130, 8.6150);

    @Autowired
    Territory territory;

    @Autowired
    TestPeople people;

    @Autowired
    TestCity city;

    @BeforeEach
    void bordersOfTheSample() {
        city.hasBorders();
    }

    @Test
    void a_point_lies_in_its_quarter() {
        assertThat(territory.neighbourhoodAt(DUOMO)).map(Neighbourhood::slug).contains("centro-storico");
        assertThat(territory.neighbourhoodAt(OLIVA)).map(Neighbourhood::name).contains("Oliva");
        assertThat(territory.neighbourhoodAt(FIELDS)).isEmpty();
        assertThat(territory.contains(FIELDS)).isTrue();
        assertThat(territory.contains(ALESSANDRIA)).isFalse();
    }

    @Test
    void a_quarter_keeps_its_id_through_new_borders_and_a_lost_one_is_still_found() throws BordersRefused {
        var oliva = territory.bySlug("oliva").orElseThrow();
        var dante = territory.bySlug("dante").orElseThrow();
        try {
            TestPeople.as(people.person(false, Role.ADMINISTRATOR), () -> territory.apply(only("Oliva nuova")));
            assertThat(territory.find(oliva.id())).map(Neighbourhood::name).contains("Oliva nuova");
            assertThat(territory.all()).extracting(Neighbourhood::slug).containsExactly("oliva");
            assertThat(territory.find(dante.id())).map(Neighbourhood::active).contains(false);
            assertThat(territory.contains(FIELDS))
                    .as("the union of the quarters")
                    .isFalse();
        } finally {
            city.bordersAgain();
        }
        assertThat(territory.find(dante.id())).map(Neighbourhood::active).contains(true);
    }

    @Test
    void only_administrators_change_the_borders() {
        var sample = TerritoryDemoData.sample();
        for (var role : Role.ALL) {
            if (!role.equals(Role.ADMINISTRATOR)) {
                TestPeople.as(people.person(true, role), () -> assertThatThrownBy(() -> territory.apply(sample))
                        .isInstanceOf(AccessDeniedException.class));
            }
        }
    }

    private static BordersFile only(String name) {
        var feature = BordersReaderTest.feature(name, BordersReaderTest.square(8.66, 45.005))
                .replace("\"name\":", "\"slug\":\"oliva\",\"name\":");
        try {
            return BordersReader.read(BordersReaderTest.collection(feature).getBytes());
        } catch (BordersRefused e) {
            throw new AssertionError(e);
        }
    }
}
