package org.rione.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecurityHeadersTest {

    @ParameterizedTest
    @CsvSource({
        "https://tiles.example.org/{z}/{x}/{y}.png, https://tiles.example.org",
        "https://{s}.tiles.example.org:8443/{z}/{x}/{y}.png, https://*.tiles.example.org:8443",
    })
    void the_tile_server_of_the_installation_may_send_pictures(String tiles, String source) {
        assertThat(SecurityHeaders.ofScreens(tiles)).contains("img-src 'self' data: blob: " + source + ";");
    }

    @ParameterizedTest
    @CsvSource({"''", "/streets/{z}/{x}/{y}.png", "https://evil.example;script-src/{z}"})
    void nobody_else_may(String tiles) {
        assertThat(SecurityHeaders.ofScreens(tiles))
                .containsAnyOf("img-src 'self' data: blob:;", "img-src 'self' data: blob: https://evil.example;")
                .containsOnlyOnce("script-src");
    }
}
