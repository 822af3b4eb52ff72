package org.rione.tables.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rione.shared.Refusal;

class MeetingLifecycleTest {

    private static final Instant EIGHT = Instant.parse("2026-11-19T19:30:00Z");

    static Stream<Arguments> everyPair() {
        return Arrays.stream(MeetingPhase.values())
                .flatMap(phase -> Arrays.stream(MeetingAction.values()).map(action -> Arguments.of(phase, action)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void what_is_offered_is_exactly_what_is_accepted(MeetingPhase phase, MeetingAction action) {
        if (MeetingLifecycle.offered(phase).contains(action)) {
            assertThatCode(() -> MeetingLifecycle.require(action, phase)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> MeetingLifecycle.require(action, phase)).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void nothing_but_papers_can_be_taken_from_a_cancelled_meeting_and_the_past_is_not_moved() {
        assertThat(MeetingLifecycle.offered(MeetingPhase.CANCELLED)).containsExactly(MeetingAction.REMOVE_DOCUMENT);
        assertThat(MeetingLifecycle.offered(MeetingPhase.OVER))
                .doesNotContain(MeetingAction.CHANGE, MeetingAction.CANCEL);
        assertThat(MeetingLifecycle.offered(MeetingPhase.AHEAD))
                .doesNotContain(MeetingAction.WRITE_MINUTES, MeetingAction.TAKE_ATTENDANCE);
    }

    @ParameterizedTest
    @CsvSource({
        "http://example.org",
        "javascript:alert(1)",
        "https://",
        "ftp://example.org/x",
        "example.org",
        "https://exa mple.org"
    })
    void a_link_leads_to_a_site_and_nowhere_else(String link) {
        assertThatThrownBy(() -> wanted("Titolo", EIGHT.plusSeconds(60), "", link, List.of()))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo("tables.meeting.refused.link"));
    }

    @Test
    void what_is_missing_or_too_much_is_refused_by_name() {
        refused("title", () -> wanted(" ", EIGHT.plusSeconds(60), "Qui", "", List.of()));
        refused("title", () -> wanted("x".repeat(161), EIGHT.plusSeconds(60), "Qui", "", List.of()));
        refused("ends", () -> wanted("Titolo", EIGHT, "Qui", "", List.of()));
        refused("ends", () -> wanted("Titolo", EIGHT.plusSeconds(24 * 3600 + 1), "Qui", "", List.of()));
        refused("place", () -> wanted("Titolo", EIGHT.plusSeconds(60), " ", " ", List.of()));
        refused("place-long", () -> wanted("Titolo", EIGHT.plusSeconds(60), "x".repeat(201), "", List.of()));
        refused("agenda", () -> wanted("Titolo", EIGHT.plusSeconds(60), "Qui", "", List.of("x".repeat(201))));
        refused(
                "agenda",
                () -> wanted("Titolo", EIGHT.plusSeconds(60), "Qui", "", java.util.Collections.nCopies(31, "Punto")));
        assertThat(wanted(" Titolo ", EIGHT.plusSeconds(60), "", "https://example.org/x?y=1", List.of(" a ", " "))
                        .agenda())
                .containsExactly("a");
    }

    private static void refused(String what, Runnable make) {
        assertThatThrownBy(make::run).isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.code())
                .isEqualTo("tables.meeting.refused." + what));
    }

    private static NewMeeting wanted(String title, Instant ends, String place, String link, List<String> agenda) {
        return new NewMeeting(title, EIGHT, ends, place, Optional.of(link), agenda);
    }
}
