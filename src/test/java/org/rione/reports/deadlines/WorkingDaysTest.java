package org.rione.reports.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    private final WorkingDays days = new WorkingDays(Set.of());

    @ParameterizedTest
    @CsvSource({
        "2024-03-31",
        "2025-04-20",
        "2026-04-05",
        "2027-03-28",
        "2028-04-16",
        "2029-04-01",
        "2030-04-21",
        "2031-04-13",
        "2038-04-25",
        "2049-04-18"
    })
    void easter_falls_where_the_calendars_print_it(LocalDate easter) {
        assertThat(WorkingDays.easter(easter.getYear())).isEqualTo(easter);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01",
        "2026-01-06",
        "2026-04-06",
        "2025-04-25",
        "2026-05-01",
        "2026-06-02",
        "2025-08-15",
        "2027-11-01",
        "2026-12-08",
        "2026-12-25",
        "2025-12-26",
        "2027-10-04",
        "2026-11-21",
        "2026-11-22"
    })
    void no_office_works_on_holidays_and_weekends(LocalDate day) {
        assertThat(days.isWorking(day)).isFalse();
    }

    @Test
    void saint_francis_is_a_holiday_since_2026_only() {
        assertThat(days.isWorking(LocalDate.of(2024, 10, 4))).isTrue();
        assertThat(days.isWorking(LocalDate.of(2028, 10, 4))).isFalse();
    }

    @Test
    void the_patron_saint_is_the_city_s_own() {
        var here = new WorkingDays(Set.of(MonthDay.of(9, 8)));
        assertThat(days.isWorking(LocalDate.of(2026, 9, 8))).isTrue();
        assertThat(here.isWorking(LocalDate.of(2026, 9, 8))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-04, 8, 2026-11-16", // as on the screen of the design
        "2026-11-20, 1, 2026-11-23", // Friday to Monday
        "2026-04-02, 2, 2026-04-07", // over Easter Monday
        "2026-12-23, 3, 2026-12-29", // over Christmas
        "2026-11-20, 0, 2026-11-20"
    })
    void so_many_working_days_later(LocalDate from, int count, LocalDate to) {
        assertThat(days.after(from, count)).isEqualTo(to);
        assertThat(days.between(from, to)).isEqualTo(count);
    }

    @Test
    void no_day_lies_between_a_day_and_an_earlier_one() {
        assertThat(days.between(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 2)))
                .isZero();
    }
}
