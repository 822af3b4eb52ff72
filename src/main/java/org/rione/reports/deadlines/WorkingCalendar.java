package org.rione.reports.deadlines;

import static org.rionedb.Tables.OWN_HOLIDAY;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.rione.shared.Changes;
import org.rione.shared.OfficeDays;
import org.springframework.stereotype.Component;

/** The working days of this city as the administration has set them; kept in memory. */
@Component
public class WorkingCalendar implements Changes.Listener, OfficeDays {

    static final String TOPIC = "holidays";

    /** Another server may have changed the holidays: they are read again after this long. */
    private static final Duration KEPT = Duration.ofMinutes(5);

    private final Cache<String, WorkingDays> kept =
            Caffeine.newBuilder().expireAfterWrite(KEPT).build();
    private final DSLContext sql;

    WorkingCalendar(DSLContext sql) {
        this.sql = sql;
    }

    public WorkingDays days() {
        return Objects.requireNonNull(kept.get(
                TOPIC,
                _ -> new WorkingDays(
                        sql.selectFrom(OWN_HOLIDAY).fetch(row -> MonthDay.of(row.getMonth(), row.getDay())))));
    }

    @Override
    public boolean isWorking(LocalDate day) {
        return days().isWorking(day);
    }

    @Override
    public void changed(Set<String> topics) {
        if (topics.contains(TOPIC)) {
            kept.invalidateAll();
        }
    }
}
