package org.rione.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ModuleInitializersTest {

    @Test
    void a_module_comes_after_those_it_builds_on() {
        assertThat(ModuleInitializers.order(List.of("programme", "reports", "identity", "participation")))
                .containsSubsequence("territory", "identity", "participation", "programme", "reports");
    }
}
