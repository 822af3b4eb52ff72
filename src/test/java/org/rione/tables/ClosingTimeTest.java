package org.rione.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.rione.shared.Refusal;

/** Nights when the clocks change in Rome: 28 March and 31 October 2027 (IANA time zone data). */
class ClosingTimeTest {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    @Test
    void an_ordinary_evening_is_one_instant() {
        assertThat(ClosingTime.in(ROME, LocalDateTime.parse("2026-11-30T23:59:59")))
                .isEqualTo(Instant.parse("2026-11-30T22:59:59Z"));
        assertThat(ClosingTime.in(ROME, LocalDateTime.parse("2027-07-01T00:00")))
                .isEqualTo(Instant.parse("2027-06-30T22:00:00Z"));
    }

    @Test
    void a_time_that_the_clocks_skip_or_pass_twice_is_refused() {
        assertThatThrownBy(() -> ClosingTime.in(ROME, LocalDateTime.parse("2027-03-28T02:30")))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo("tables.refused.closing-impossible"));
        assertThatThrownBy(() -> ClosingTime.in(ROME, LocalDateTime.parse("2027-10-31T02:30")))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo("tables.refused.closing-twice"));
    }
}
