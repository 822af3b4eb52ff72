package org.rione.operations;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingNamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RIONE_HOME",
                "RIONE_PORT",
                "RIONE_DEMO",
                "RIONE_DB_URL",
                "RIONE_DB_USER",
                "RIONE_DB_PASSWORD",
                "RIONE_PUBLIC_URL",
                "RIONE_PUBLICURL",
                "RIONE_MUNICIPALITY_CERTIFIED_MAIL",
                "PATH"
            })
    void what_exists_is_taken(String name) {
        assertThatCode(() -> SettingNames.check(Map.of(name, "x"))).doesNotThrowAnyException();
    }

    @Test
    void a_misspelt_variable_is_named_with_the_one_that_was_meant() {
        assertThatThrownBy(() -> SettingNames.check(Map.of("RIONE_DB_ULR", "x")))
                .isInstanceOf(BadUsage.class)
                .hasMessage("There is no setting 'RIONE_DB_ULR'; did you mean RIONE_DB_URL?");
    }

    @Test
    void a_misspelt_argument_too() {
        assertThatThrownBy(() -> SettingNames.check(Map.of(), "--rione.pulbic-url=https://x.example"))
                .isInstanceOf(BadUsage.class)
                .hasMessage("There is no setting 'rione.pulbic-url'; did you mean rione.public-url?");
    }
}
