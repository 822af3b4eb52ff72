package org.rione;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.rione.shared.Role;
import org.rione.territory.BordersRefused;
import org.rione.territory.Territory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Gives the tests the borders of the sample city; all tests share them. */
@Component
public class TestCity {

    private final Territory territory;
    private final TestPeople people;

    TestCity(Territory territory, TestPeople people) {
        this.territory = territory;
        this.people = people;
    }

    /** Call it outside a transaction: borders that are rolled back are not seen. */
    public synchronized void hasBorders() {
        if (territory.all().isEmpty()) {
            bordersAgain();
        }
    }

    public synchronized void bordersAgain() {
        TestPeople.as(people.person(false, Role.ADMINISTRATOR), () -> {
            try (var sample = new ClassPathResource("demo/valenza-quartieri.geojson").getInputStream()) {
                territory.apply(territory.read(sample.readAllBytes()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (BordersRefused e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
