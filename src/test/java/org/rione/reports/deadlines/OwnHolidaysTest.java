package org.rione.reports.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.MonthDay;
import org.junit.jupiter.api.Test;
import org.rione.ServiceTest;
import org.rione.WithPerson;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** Uses the leap day, on which no other test counts. */
@WithPerson(role = Role.ADMINISTRATOR)
class OwnHolidaysTest extends ServiceTest {

    private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);
    private static final LocalDate TUESDAY = LocalDate.of(2028, 2, 29);

    @Autowired
    OwnHolidays holidays;

    @Autowired
    WorkingCalendar calendar;

    @Test
    void a_holiday_counts_as_soon_as_it_is_saved_and_no_longer_when_it_is_removed() {
        assertThat(calendar.days().isWorking(TUESDAY)).isTrue();
        holidays.save(new OwnHoliday(LEAP_DAY, "Festa del bisesto"));
        holidays.save(new OwnHoliday(LEAP_DAY, "Il bisesto"));
        assertThat(calendar.days().isWorking(TUESDAY)).isFalse();
        assertThat(holidays.all()).contains(new OwnHoliday(LEAP_DAY, "Il bisesto"));
        holidays.remove(LEAP_DAY);
        assertThat(calendar.days().isWorking(TUESDAY)).isTrue();
    }

    @Test
    void a_holiday_has_a_name() {
        assertThatThrownBy(() -> holidays.save(new OwnHoliday(LEAP_DAY, "  "))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> holidays.save(new OwnHoliday(LEAP_DAY, "x".repeat(81))))
                .isInstanceOf(Refusal.class);
    }
}
