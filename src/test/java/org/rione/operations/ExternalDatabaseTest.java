package org.rione.operations;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class ExternalDatabaseTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://localhost/rione",
                "jdbc:postgresql://localhost/rione",
                "jdbc:mariadb://localhost:3306",
                "jdbc:mariadb://localhost:3306/",
                "nonsense"
            })
    void an_address_that_is_none_is_named(String url) {
        assertThatThrownBy(() -> ExternalDatabase.check(settings(url)))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageStartingWith("RIONE_DB_URL is '" + url + "'");
    }

    @Test
    void a_server_that_is_not_there_is_named_without_its_password() {
        assertThatThrownBy(() -> ExternalDatabase.check(settings("jdbc:mariadb://127.0.0.1:1/rione?password=hunter2")))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("127.0.0.1:1/rione")
                .hasMessageNotContaining("hunter2");
    }

    private static DatabaseSettings settings(String url) {
        return new DatabaseSettings(url, "rione", "secret", "rione", "", 0, DataSize.ofMegabytes(1), false);
    }
}
