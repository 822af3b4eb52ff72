package org.rione.reports.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfirmedShareTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, ",
        "1, 0, ",
        "3, 1, ",
        "4, 1, 8",
        "1, 4, 2",
        "5, 0, ",
        "0, 5, ",
        "10, 0, ",
        "11, 0, 9",
        "0, 11, 1",
        "99, 1, 9",
        "1, 99, 1",
        "50, 50, 5"
    })
    void a_share_is_said_only_when_it_tells_nothing_about_any_one(int yes, int no, Integer tenths) {
        assertThat(new ConfirmedShare(yes, no).tenths()).isEqualTo(Optional.ofNullable(tenths));
    }
}
