package org.rione.reports.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rione.reports.overview.Overview.Way;

class NextDaysTest {

    /** Rows 0 to 7 on these days. */
    private static final int[] DAYS = {10, 12, 11, 10, 13, 11, 12, 12};

    @Test
    void whole_days_come_until_there_are_enough() {
        var days = days(Way.FIRST_DEADLINE_FIRST, Optional.empty(), 3);
        assertThat(days.rows().orElseThrow()).containsExactlyInAnyOrder(0, 3, 2, 5);
        assertThat(days.all()).isFalse();
    }

    @Test
    void the_newest_come_first() {
        assertThat(days(Way.NEWEST_FIRST, Optional.empty(), 1).rows().orElseThrow())
                .containsExactly(4);
        assertThat(days(Way.NEWEST_FIRST, Optional.empty(), 2).rows().orElseThrow())
                .containsExactlyInAnyOrder(4, 1, 6, 7);
    }

    @Test
    void the_day_that_is_over_in_part_comes_beside_what_is_asked_for() {
        assertThat(days(Way.FIRST_DEADLINE_FIRST, Optional.of(11), 1).rows().orElseThrow())
                .containsExactlyInAnyOrder(2, 5, 1, 6, 7);
        assertThat(days(Way.NEWEST_FIRST, Optional.of(11), 1).rows().orElseThrow())
                .containsExactlyInAnyOrder(2, 5, 0, 3);
    }

    @Test
    void the_end_is_told() {
        var days = days(Way.NEWEST_FIRST, Optional.of(10), 5);
        assertThat(days.rows().orElseThrow()).containsExactlyInAnyOrder(0, 3);
        assertThat(days.all()).isTrue();
        assertThat(new NextDays(Way.NEWEST_FIRST, Optional.empty(), 1).rows().orElseThrow())
                .isEmpty();
    }

    @Test
    void a_day_with_more_rows_than_can_be_looked_up_is_left_to_others() {
        var days = new NextDays(Way.NEWEST_FIRST, Optional.empty(), 1);
        for (int row = 0; row <= NextDays.MOST; row++) {
            days.add(row, 10);
        }
        assertThat(days.rows()).isEmpty();
    }

    private static NextDays days(Way way, Optional<Integer> from, int atLeast) {
        var days = new NextDays(way, from, atLeast);
        for (int row = 0; row < DAYS.length; row++) {
            days.add(row, DAYS[row]);
        }
        return days;
    }
}
