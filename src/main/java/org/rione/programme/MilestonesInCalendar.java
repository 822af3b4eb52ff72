package org.rione.programme;

import static org.rionedb.Tables.ACTION;
import static org.rionedb.Tables.PROGRAMME;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Select;
import org.rione.shared.RioneProperties;
import org.rione.shared.Topics;
import org.rione.shared.calendar.CalendarEntry;
import org.rione.shared.calendar.CalendarSource;
import org.springframework.stereotype.Component;

/** The day by which each action is planned to be done, in the calendar of the city. Abandoned ones are left out. */
@Component
class MilestonesInCalendar implements CalendarSource {

    private final DSLContext sql;
    private final ZoneId zone;

    MilestonesInCalendar(DSLContext sql, RioneProperties rione) {
        this.sql = sql;
        this.zone = rione.zone();
    }

    @Override
    public List<CalendarEntry> between(Instant from, Instant until, int most) {
        return query(LocalDate.ofInstant(from, zone), LocalDate.ofInstant(until.minusNanos(1), zone), most)
                .fetch(this::entry);
    }

    /** @param last the last day, which is among them */
    Select<? extends Record> query(LocalDate first, LocalDate last, int most) {
        return sql.select(
                        ACTION.ID,
                        ACTION.CODE,
                        ACTION.TITLE,
                        ACTION.SUMMARY,
                        ACTION.PLANNED_TO,
                        ACTION.CHANGED_AT,
                        ACTION.VERSION,
                        PROGRAMME.SLUG,
                        PROGRAMME.TITLE)
                .from(ACTION)
                .join(PROGRAMME)
                .on(PROGRAMME.ID.eq(ACTION.PROGRAMME_ID))
                .where(
                        ACTION.PLANNED_TO.between(first, last),
                        ACTION.ARCHIVED.isFalse(),
                        ACTION.STATE.ne(ActionState.ABANDONED.name()))
                .orderBy(ACTION.PLANNED_TO, ACTION.ID)
                .limit(most);
    }

    private CalendarEntry entry(Record row) {
        var day = row.get(ACTION.PLANNED_TO);
        return new CalendarEntry(
                "action-" + row.get(ACTION.ID) + "@rione",
                "programme.kind.milestone",
                row.get(PROGRAMME.TITLE),
                row.get(ACTION.CODE) + " " + row.get(ACTION.TITLE),
                row.get(ACTION.SUMMARY),
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant(),
                "",
                Optional.empty(),
                ProgrammeLinks.action(row.get(PROGRAMME.SLUG), row.get(ACTION.CODE)),
                Math.toIntExact(row.get(ACTION.VERSION)),
                false,
                row.get(ACTION.CHANGED_AT));
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.PROGRAMMES);
    }
}
