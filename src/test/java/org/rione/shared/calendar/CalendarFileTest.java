package org.rione.shared.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biweekly.Biweekly;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarFileTest {

    private static final Instant EIGHT = Instant.parse("2026-11-19T19:30:00Z");
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    @Test
    void an_entry_keeps_its_name_revision_and_times_whatever_the_reader_s_zone() {
        var read = read(entry("Strisce, luci; e «varie»\nsera", 3, false));

        assertThat(read.getUid().getValue()).isEqualTo("m@tables.rione");
        assertThat(read.getSequence().getValue()).isEqualTo(3);
        assertThat(read.getDateStart().getValue()).isEqualTo(Date.from(EIGHT));
        assertThat(read.getSummary().getValue()).isEqualTo("Tavolo Oliva: Strisce, luci; e «varie»\nsera");
        assertThat(read.getStatus().isConfirmed()).isTrue();
        assertThat(text(entry("x", 0, false))).contains("DTSTART:20261119T193000Z");
    }

    @Test
    void what_is_cancelled_is_marked_and_says_so() {
        var read = read(entry("Strisce", 4, true));
        assertThat(read.getStatus().isCancelled()).isTrue();
        assertThat(read.getSummary().getValue()).isEqualTo("Annullata: Tavolo Oliva: Strisce");
    }

    @Test
    void the_same_entries_are_the_same_bytes() {
        var entry = entry("à".repeat(150), 0, false);
        assertThat(text(entry)).isEqualTo(text(entry));
    }

    /** RFC 5545 section 3.1: octets, not characters; and what was folded reads as before. */
    @ParameterizedTest
    @ValueSource(strings = {"a", "à", "🚧", "a🚧", "—à", "👩‍👩‍👧", "\n", ";,\\"})
    void no_line_has_more_than_75_octets_and_no_character_is_cut(String piece) {
        var title = piece.repeat(150).strip() + "fine";
        var text = text(entry(title, 0, false));
        assertThat(text.split("\r\n")).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(text).doesNotContain("\uFFFD");
        assertThat(read(entry(title, 0, false)).getSummary().getValue()).isEqualTo("Tavolo Oliva: " + title);
    }

    /** In the night on which clocks go back, half past two comes twice: each is written as the instant that it is. */
    @ParameterizedTest
    @CsvSource({
        "2026-10-25T00:30:00Z, 20261025T003000Z",
        "2026-10-25T01:30:00Z, 20261025T013000Z",
        "2027-03-28T00:59:59Z, 20270328T005959Z",
        "2027-03-28T01:00:00Z, 20270328T010000Z"
    })
    void an_hour_of_the_night_on_which_clocks_change_is_one_instant(Instant at, String written) {
        var entry = entry("Strisce", 0, false);
        var deadline = new CalendarEntry(
                entry.uid(), entry.kind(), "", "Chiude", "", at, at, "", Optional.empty(), "/", 0, false, EIGHT);
        assertThat(text(deadline)).contains("DTSTART:" + written + "\r\n").doesNotContain("TZID", "DTEND");
        assertThat(read(deadline).getDateStart().getValue()).isEqualTo(Date.from(at));
    }

    @Test
    void kinds_with_words_of_their_own_are_shown_in_them_whatever_people_called_the_thing() {
        var meeting = entry("{0} 'così' {1,choice}", 0, false);
        var closing = new CalendarEntry(
                "r@tables.rione",
                "tables.round.word",
                meeting.organiser(),
                meeting.title(),
                "",
                EIGHT,
                EIGHT,
                "",
                Optional.empty(),
                "/tavoli/oliva/votazioni/1",
                0,
                false,
                EIGHT);
        var read = read(closing);
        assertThat(read.getSummary().getValue()).isEqualTo("Tavolo Oliva: chiude il voto «{0} 'così' {1,choice}»");
        assertThat(read.getDescription().getValue())
                .contains("su questa pagina")
                .endsWith("https://example.org/tavoli/oliva/votazioni/1");
        assertThat(read.getUrl().getValue()).isEqualTo("https://example.org/tavoli/oliva/votazioni/1");
    }

    /** Also the day of 25 hours on which summer time ends. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-11-20", "2026-10-25", "2026-03-29"})
    void a_deadline_is_a_day_and_no_time(String day) {
        var date = LocalDate.parse(day);
        var entry = entry("Strisce", 0, false);
        var whole = new CalendarEntry(
                entry.uid(),
                entry.kind(),
                "",
                entry.title(),
                "",
                date.atStartOfDay(ROME).toInstant(),
                date.plusDays(1).atStartOfDay(ROME).toInstant(),
                "",
                Optional.empty(),
                "/",
                0,
                false,
                EIGHT);
        assertThat(whole.wholeDay(ROME)).contains(date);
        assertThat(entry.wholeDay(ROME)).isEmpty();
        assertThat(text(whole))
                .contains("DTSTART;VALUE=DATE:" + day.replace("-", ""))
                .doesNotContain("DTEND");
    }

    @Test
    void nobody_smuggles_a_line_into_the_file() {
        assertThat(text(entry("a\rATTENDEE:mailto:x@example.org\u0000", 0, false))
                        .lines())
                .noneMatch(line -> line.startsWith("ATTENDEE"));
    }

    @Test
    void nothing_ends_before_it_begins() {
        assertThatThrownBy(() -> new CalendarEntry(
                        "u",
                        "k",
                        "",
                        "t",
                        "",
                        EIGHT,
                        EIGHT.minusSeconds(1),
                        "",
                        Optional.empty(),
                        "/",
                        0,
                        false,
                        EIGHT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static biweekly.component.VEvent read(CalendarEntry entry) {
        return Biweekly.parse(text(entry)).first().getEvents().getFirst();
    }

    private static String text(CalendarEntry entry) {
        return new String(
                CalendarFile.write("Tavolo Oliva", "https://example.org", ROME, Locale.ITALIAN, List.of(entry)),
                StandardCharsets.UTF_8);
    }

    private static CalendarEntry entry(String title, int revision, boolean cancelled) {
        return new CalendarEntry(
                "m@tables.rione",
                "tables.meeting.word",
                "Tavolo Oliva",
                title,
                "Ordine del giorno",
                EIGHT,
                EIGHT.plusSeconds(5400),
                "Centro San Rocco",
                Optional.empty(),
                "/tavoli/oliva/riunioni/1",
                revision,
                cancelled,
                EIGHT);
    }
}
