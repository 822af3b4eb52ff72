package org.rione.reports.deadlines;

import static org.rionedb.Tables.OWN_HOLIDAY;

import java.time.Clock;
import java.time.MonthDay;
import java.util.List;
import org.jooq.DSLContext;
import org.rione.shared.Changes;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The city's own holidays, as the administration sets them. */
@Service
public class OwnHolidays {

    private final DSLContext sql;
    private final Changes changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OwnHolidays(DSLContext sql, Changes changes, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    @PreAuthorize("permitAll()")
    public List<OwnHoliday> all() {
        return sql.selectFrom(OWN_HOLIDAY)
                .orderBy(OWN_HOLIDAY.MONTH, OWN_HOLIDAY.DAY)
                .fetch(row -> new OwnHoliday(MonthDay.of(row.getMonth(), row.getDay()), row.getName()));
    }

    /**
     * Adds a holiday, or renames the one of that day.
     *
     * @throws Refusal when the name is missing or longer than {@value OwnHoliday#NAME_LENGTH} characters
     */
    @Transactional
    @PreAuthorize("hasRole('" + Role.ADMINISTRATOR + "')")
    public void save(OwnHoliday holiday) {
        OwnHoliday.problem(holiday.name()).ifPresent(why -> {
            throw why;
        });
        var name = holiday.name().strip();
        sql.insertInto(OWN_HOLIDAY)
                .set(OWN_HOLIDAY.MONTH, holiday.day().getMonthValue())
                .set(OWN_HOLIDAY.DAY, holiday.day().getDayOfMonth())
                .set(OWN_HOLIDAY.NAME, name)
                .onDuplicateKeyUpdate()
                .set(OWN_HOLIDAY.NAME, name)
                .execute();
        tell(holiday.day(), true);
    }

    /** Removing one that is not there changes nothing. */
    @Transactional
    @PreAuthorize("hasRole('" + Role.ADMINISTRATOR + "')")
    public void remove(MonthDay day) {
        if (sql.deleteFrom(OWN_HOLIDAY)
                        .where(OWN_HOLIDAY.MONTH.eq(day.getMonthValue()))
                        .and(OWN_HOLIDAY.DAY.eq(day.getDayOfMonth()))
                        .execute()
                == 1) {
            tell(day, false);
        }
    }

    private void tell(MonthDay day, boolean added) {
        events.publishEvent(new HolidaysChanged(day.getMonthValue(), day.getDayOfMonth(), added, clock.instant()));
        changes.touch(WorkingCalendar.TOPIC);
    }
}
