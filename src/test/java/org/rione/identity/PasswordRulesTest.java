package org.rione.identity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rione.shared.Refusal;
import org.rione.shared.RioneProperties;

class PasswordRulesTest {

    private final PasswordRules rules = new PasswordRules(new RioneProperties(
            "http://localhost",
            false,
            "target",
            ZoneId.of("Europe/Rome"),
            "",
            new RioneProperties.Municipality("Comune di Valenza", "Valenza", "", "", "", "")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lampione giallo tardi",
                "correct horse battery staple",
                "Tr0ub4dor&3-xk",
                "pässwörd😊😊😊 e poi",
                "la mia via è in salita",
                "8f!kQ2zr0Lw9"
            })
    void long_and_uncommon_passwords_are_welcome_without_rules_about_their_characters(String password) {
        assertThatCode(() -> rules.check(password, "Giulia Ricci", "giulia@example.org"))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "Password1234!",
                "passwordpassword",
                "123456789012",
                "qwertyuiopas",
                "aaaaaaaaaaaa",
                "abcabcabcabc",
                "Valenza2026!!",
                "ComuneValenza1",
                "rionerione2026",
                "GiuliaRicci1",
                "juventus123456",
                "!!!!!!!!!!!!!!!!"
            })
    void what_anybody_would_try_first_is_refused(String password) {
        assertThatThrownBy(() -> rules.check(password, "Giulia Ricci", "giulia@example.org"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("identity.password.common");
    }

    @Test
    void length_is_counted_in_characters_not_in_bytes() {
        assertThatThrownBy(() -> rules.check("😊🌳🏠🚲🐴🎻😊🌳🏠🚲🐴")).hasMessageContaining("identity.password.short");
        assertThatCode(() -> rules.check("😊🌳🏠🚲🐴🎻😊🌳🏠🚲🐴🎺")).doesNotThrowAnyException();
        assertThatCode(() -> rules.check("lampione giallo ".repeat(7) + "tardi"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> rules.check("lampione giallo ".repeat(9)))
                .hasMessageContaining("identity.password.long");
    }
}
