package org.rione.reports.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceholdersTest {

    @ParameterizedTest
    @CsvSource({
        "Segnalazione {codice} in {indirizzo}., ''",
        "Nessun segnaposto., ''",
        "Ciao {nome}., {nome}",
        "{} e {codice}, {}",
        "{ codice }, { codice }",
        "{Codice}, {Codice}",
        "Una graffa { sola, {",
        "Una graffa } sola, }",
        "{{codice}}, '{ }'"
    })
    void what_nobody_knows_is_named(String text, String unknown) {
        assertThat(String.join(" ", Placeholders.unknown(text))).isEqualTo(unknown);
    }

    @Test
    void values_are_text_whatever_they_look_like() {
        var values = Map.of("titolo", "$1 \\ {codice}", "codice", "R-2026-000142");
        assertThat(Placeholders.fill("{codice}: {titolo}", values)).isEqualTo("R-2026-000142: $1 \\ {codice}");
    }
}
