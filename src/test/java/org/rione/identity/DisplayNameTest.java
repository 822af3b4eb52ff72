package org.rione.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rione.shared.Refusal;

class DisplayNameTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "Giulia R., Giulia R.",
                "\"  Mario  Rossi \", Mario Rossi",
                "NICOLO\u0300, NICOLÒ",
                "Nicolò D'Amico-Żółć, Nicolò D'Amico-Żółć",
                "Nicolò D’Amico, Nicolò D’Amico",
                "שלום, שלום",
                "Анна Rossi, Анна Rossi",
                "李 Wei, 李 Wei",
                "Gio99, Gio99"
            })
    void names_are_kept_in_one_spelling(String typed, String kept) {
        assertThat(new DisplayName(typed).value()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Com\u0443ne di Prova", // a Cyrillic letter in a Latin word
                "\u0430dmin",
                "Ammini\u200bstratore", // zero-width space
                "Mario\u202egpj.exe", // right-to-left override
                "\u2066Sindaco\u2069", // isolates
                "\uff21\uff44\uff4d\uff49\uff4e", // full-width letters
                "Mario\u0000Rossi",
                "Mario\nRossi",
                "Z\u0301\u0301\u0301\u0301\u0301\u0301\u0301",
                "\u3164\u3164", // fillers look empty
                "\u115f\u1160",
                "\u2800\u2800",
                "A",
                "...",
                "99",
                "<script>alert(1)</script>",
                "www.example.org/x",
                "mario@example.org",
                "Sindaco",
                "Il Sindaco",
                "Amministratore",
                "Comune di Valenza",
                "Ufficio tecnico",
                "=1+1",
                "Una persona con un nome troppo lungo per stare accanto a un commento"
            })
    void names_that_deceive_or_break_a_line_are_refused(String typed) {
        assertThatThrownBy(() -> new DisplayName(typed)).isInstanceOf(Refusal.class);
    }
}
