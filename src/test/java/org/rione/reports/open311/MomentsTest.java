package org.rione.reports.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class MomentsTest {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-01-15T12:00:00Z, 2026-01-15T12:00:00Z",
        "2026-01-15T12:00:00+01:00, 2026-01-15T11:00:00Z",
        "2026-01-15T12:00:00 01:00, 2026-01-15T11:00:00Z",
        "2026-01-15T12:00:00-05:00, 2026-01-15T17:00:00Z",
        "2026-01-15T12:00:00.250Z, 2026-01-15T12:00:00.250Z",
        "2026-01-15T12:00, 2026-01-15T11:00:00Z",
        "2026-07-15T12:00:00, 2026-07-15T10:00:00Z",
        "2026-07-15, 2026-07-14T22:00:00Z"
    })
    void every_form_of_the_profile_is_read_and_rome_is_meant_without_a_zone(String text, Instant moment) {
        assertThat(Moments.read(text, ROME, false)).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ieri", "15/01/2026", "2026-13-01", "2026-02-30", "2026-01-15T25:00:00Z", "20260115"})
    void what_is_no_date_is_refused(String text) {
        assertThatThrownBy(() -> Moments.read(text, ROME, false)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void the_offset_follows_the_change_of_the_clock() {
        assertThat(Moments.text(Instant.parse("2026-10-25T00:30:00Z"), ROME)).isEqualTo("2026-10-25T02:30:00+02:00");
        assertThat(Moments.text(Instant.parse("2026-10-25T01:30:00Z"), ROME)).isEqualTo("2026-10-25T02:30:00+01:00");
        assertThat(Moments.endOf(LocalDate.of(2026, 3, 29), ROME)).isEqualTo("2026-03-29T23:59:59+02:00");
        assertThat(Moments.endOf(LocalDate.of(2026, 10, 24), ROME)).isEqualTo("2026-10-24T23:59:59+02:00");
    }

    @Test
    void the_window_counts_days_of_the_calendar_across_the_change_of_the_clock() {
        var window = window("start_date", "2026-09-01", "end_date", "2026-11-29");
        assertThat(window.until()).isEqualTo(Instant.parse("2026-11-29T23:00:00Z"));
        assertThatThrownBy(() -> window("start_date", "2026-09-01", "end_date", "2026-11-30"))
                .isInstanceOf(Complaint.class);
    }

    @Test
    void one_date_is_the_end_of_ninety_days_that_hang_on_it() {
        assertThat(window("start_date", "2026-01-01").until()).isEqualTo(Instant.parse("2026-03-31T22:00:00Z"));
        assertThat(window("end_date", "2026-03-31T00:00:00Z").from()).isEqualTo(Instant.parse("2025-12-31T01:00:00Z"));
        assertThat(window().from()).isBefore(NOW.minusSeconds(89 * 86_400));
        assertThat(window("start_date", "", "end_date", " ").until()).isAfter(NOW);
    }

    private static Window window(String... parameters) {
        var request = new MockHttpServletRequest();
        for (int i = 0; i < parameters.length; i += 2) {
            request.setParameter(parameters[i], parameters[i + 1]);
        }
        return Window.of(new Ask(request), NOW, ROME);
    }

    @Test
    void a_title_is_the_first_line_cut_between_words() {
        assertThat(Headline.of("  Buca in via Roma\nÈ profonda.")).isEqualTo("Buca in via Roma");
        var cut = Headline.of("parola ".repeat(40));
        assertThat(cut).endsWith("parola…");
        assertThat(cut.codePointCount(0, cut.length())).isLessThanOrEqualTo(120);
        assertThat(Headline.of("😀".repeat(200)).codePoints().count()).isEqualTo(120);
        assertThat(Headline.isOf(cut, "parola ".repeat(40))).isTrue();
        assertThat(Headline.isOf("Altro", "parola")).isFalse();
    }
}
