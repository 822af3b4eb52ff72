package org.rione.reports.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTest {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private final WorkingDays days = new WorkingDays(Set.of());

    /** The hour of sending and the change of the clocks do not move the day; the city's calendar decides. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-04T09:00:00Z, 8, 2026-11-16", // as on the screen of the design
        "2026-11-04T22:59:59Z, 8, 2026-11-16", // one second before midnight in Rome
        "2026-11-04T23:00:00Z, 8, 2026-11-17", // midnight in Rome: already the 5th
        "2026-03-27T22:30:00Z, 1, 2026-03-30", // Friday night before summer time begins on Sunday
        "2026-03-28T23:30:00Z, 1, 2026-03-30", // Sunday 00:30, the hour before it begins
        "2026-03-29T01:00:00Z, 1, 2026-03-30", // Sunday 03:00, the hour that follows 01:59
        "2026-10-23T21:59:59Z, 1, 2026-10-26", // Friday 23:59:59 of summer
        "2026-10-25T22:59:59Z, 1, 2026-10-26", // Sunday 23:59:59 of winter: 25 hours long
        "2026-10-25T23:00:00Z, 1, 2026-10-27", // Monday 00:00 of winter
        "2026-12-31T23:30:00Z, 1, 2027-01-04", // New Year's Day in Rome already
        "2026-12-30T10:00:00Z, 3, 2027-01-05", // over New Year and a weekend
        "2027-12-30T10:00:00Z, 5, 2028-01-07", // over New Year, a weekend and Epiphany
        "2028-02-28T10:00:00Z, 1, 2028-02-29", // a leap day is a working day
        "2026-04-03T10:00:00Z, 1, 2026-04-07", // Good Friday: Easter Monday is none
        "2026-11-20T10:00:00Z, 0, 2026-11-20"
    })
    void the_day_is_counted_in_working_days_of_the_city(Instant sent, int serviceDays, LocalDate day) {
        assertThat(Deadline.promised(sent, ROME, serviceDays, days).day()).isEqualTo(day);
    }

    @Test
    void the_patron_saint_is_skipped() {
        var here = new WorkingDays(Set.of(MonthDay.of(9, 8)));
        assertThat(Deadline.promised(LocalDate.of(2026, 9, 7), 1, here).day()).isEqualTo("2026-09-09");
    }

    /** Stopped and resumed on these days, a promise for the first day becomes one for the last. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-16, 2026-11-10, 2026-11-10, 2026-11-16", // the same day costs nothing
        "2026-11-16, 2026-11-13, 2026-11-16, 2026-11-17", // over a weekend costs one working day
        "2026-11-16, 2026-11-14, 2026-11-15, 2026-11-16", // a weekend alone costs nothing
        "2026-11-16, 2026-11-10, 2026-11-24, 2026-11-30", // ten working days
        "2026-12-22, 2026-12-18, 2027-01-11, 2027-01-13", // over Christmas, New Year and Epiphany: two days are left
        "2026-04-08, 2026-04-01, 2027-04-01, 2027-04-07", // a whole year: four days are left
        "2026-11-16, 2026-11-18, 2026-11-20, 2026-11-18" // two days late before, two days late after
    })
    void a_suspension_adds_the_working_days_it_took(LocalDate day, LocalDate from, LocalDate to, LocalDate then) {
        var promise = new Deadline(day, 8, Optional.empty());
        var after = promise.stopped(from).resumed(to, days);
        assertThat(after.day()).isEqualTo(then);
        assertThat(after.stoppedOn()).isEmpty();
        assertThat(days.between(to, after.day()) - days.between(after.day(), to))
                .as("what was left, or too much, is the same after as before")
                .isEqualTo(days.between(from, day) - days.between(day, from));
    }

    @Test
    void a_suspension_of_ten_years_is_counted_to_the_day() {
        var promise = new Deadline(LocalDate.of(2026, 11, 16), 8, Optional.empty());
        var from = LocalDate.of(2026, 11, 10);
        var to = LocalDate.of(2036, 11, 10);
        assertThat(days.between(to, promise.stopped(from).resumed(to, days).day()))
                .isEqualTo(4);
    }

    @Test
    void stopping_twice_and_resuming_what_runs_change_nothing() {
        var promise = new Deadline(LocalDate.of(2026, 11, 16), 8, Optional.empty());
        var stopped = promise.stopped(LocalDate.of(2026, 11, 10));
        assertThat(stopped.stopped(LocalDate.of(2026, 11, 12))).isEqualTo(stopped);
        assertThat(promise.resumed(LocalDate.of(2026, 11, 12), days)).isEqualTo(promise);
    }

    @Test
    void a_new_clock_has_as_many_days_as_the_first() {
        var again =
                new Deadline(LocalDate.of(2026, 6, 1), 8, Optional.empty()).restarted(LocalDate.of(2026, 11, 4), days);
        assertThat(again).isEqualTo(new Deadline(LocalDate.of(2026, 11, 16), 8, Optional.empty()));
    }

    @Test
    void a_day_promised_while_it_stands_still_gets_only_what_it_stands_from_then_on() {
        var promise = new Deadline(LocalDate.of(2026, 11, 16), 8, Optional.of(LocalDate.of(2026, 11, 2)));
        var moved = promise.movedTo(LocalDate.of(2026, 12, 10), LocalDate.of(2026, 11, 30));
        assertThat(moved.resumed(LocalDate.of(2026, 12, 1), days).day()).isEqualTo("2026-12-11");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-16, 2026-11-16, false, false",
        "2026-11-16, 2026-11-17, false, true",
        "2026-11-16, 2026-11-17, true, false",
        "2026-11-16, 2027-11-17, true, false"
    })
    void it_is_late_from_the_day_after_and_never_while_it_stands_still(
            LocalDate day, LocalDate today, boolean stopped, boolean late) {
        var since = stopped ? Optional.of(day) : Optional.<LocalDate>empty();
        assertThat(new Deadline(day, 8, since).late(today)).isEqualTo(late);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-04, , 0, 0",
        "2026-11-10, , 4, 0",
        "2026-11-16, , 8, 0",
        "2026-11-18, , 8, 2",
        "2026-11-18, 2026-11-10, 4, 0"
    })
    void it_says_how_much_of_it_has_passed(LocalDate today, LocalDate stopped, int passed, int over) {
        var promise = new Deadline(LocalDate.of(2026, 11, 16), 8, Optional.ofNullable(stopped));
        assertThat(promise.standing(today, days)).isEqualTo(new Deadline.Standing(8, passed, over));
    }
}
