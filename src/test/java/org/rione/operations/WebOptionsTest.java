package org.rione.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebOptionsTest {

    @Test
    void a_production_start_keeps_figures_off_the_public_port_and_writes_logs_for_machines() {
        assertThat(WebOptions.read(Map.of()).defaults())
                .containsEntry("management.server.port", "9090")
                .containsEntry("logging.structured.format.console", "ecs");
        assertThat(WebOptions.read(Map.of("RIONE_MANAGEMENT_PORT", "9999")).defaults())
                .containsEntry("management.server.port", "9999");
    }

    @Test
    void a_demonstration_keeps_everything_on_one_port_and_readable() {
        assertThat(WebOptions.read(Map.of(), "--demo").defaults()).isEmpty();
        assertThat(WebOptions.read(Map.of("RIONE_DEMO", "true")).defaults()).isEmpty();
        assertThat(WebOptions.read(Map.of(), "--demo", "--server.port=8101").arguments())
                .containsExactly("--rione.demo=true", "--server.port=8101");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--dmeo", "-demo", "--demo=yes", "--server.port", "--server.port=abc", "--server.port=70000"})
    void what_cannot_be_meant_is_named(String word) {
        assertThatThrownBy(() -> WebOptions.read(Map.of(), word))
                .isInstanceOf(BadUsage.class)
                .hasMessageContaining(word.contains("=") ? word.split("=", 2)[1] : word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RIONE_PORT", "RIONE_MANAGEMENT_PORT"})
    void a_port_that_is_none_is_named(String name) {
        assertThatThrownBy(() -> WebOptions.read(Map.of(name, "http")))
                .isInstanceOf(BadUsage.class)
                .hasMessage(name + " is 'http', which is not a port number from 1 to 65535.");
    }
}
