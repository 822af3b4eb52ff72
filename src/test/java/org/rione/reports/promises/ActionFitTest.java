package org.rione.reports.promises;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActionFitTest {

    @ParameterizedTest
    @CsvSource({
        "true, Tre lampioni spenti, Nuovi lampioni a led, , true, false, 1",
        "false, Tre lampioni spenti, Piantare alberi, , false, false, 0",
        "false, La panchina è rotta, Parchi di Oliva, Oliva, false, true, 0",
        "true, Buca in viale Oliva, Rifare il viale tattico, , true, false, 0",
        "true, Perché il marciapiede è rotto, Marciapiedi senza barriere, Centro, true, false, 1"
    })
    void category_quarter_and_words_speak_for_an_action(
            boolean category, String report, String action, String quarter, boolean fits, boolean here, int words) {
        var fit = ActionFit.of(category, report, action, Optional.ofNullable(quarter));
        assertThat(fit).isEqualTo(new ActionFit.Fit(fits, here, words));
    }

    @ParameterizedTest
    @CsvSource({
        "true, false, 0, false",
        "true, false, 1, true",
        "true, true, 0, true",
        "false, true, 1, false",
        "false, false, 3, true"
    })
    void the_category_alone_does_not_link(boolean category, boolean quarter, int words, boolean strong) {
        assertThat(new ActionFit.Fit(category, quarter, words).strong()).isEqualTo(strong);
    }
}
