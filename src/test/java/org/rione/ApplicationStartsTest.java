package org.rione;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rione.shared.sql.DatabaseClock;
import org.springframework.beans.factory.annotation.Autowired;

class ApplicationStartsTest extends ServiceTest {

    @Autowired
    DatabaseClock clock;

    @Autowired
    TestPeople people;

    @Test
    void the_application_starts_on_a_database_of_its_own() {
        assertThat(clock.now()).isNotNull();
        assertThat(people.resident().roles()).containsExactly("RESIDENT");
    }
}
