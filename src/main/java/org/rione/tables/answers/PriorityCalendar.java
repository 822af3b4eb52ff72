package org.rione.tables.answers;

import static org.rionedb.Tables.ROUND_PRIORITY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rione.shared.RioneProperties;
import org.rione.shared.Topics;
import org.rione.shared.calendar.CalendarEntry;
import org.rione.shared.calendar.CalendarSource;
import org.rione.tables.TableScope;
import org.rione.tables.Tables;
import org.rione.territory.NeighbourhoodId;
import org.springframework.stereotype.Component;

/** By when offices owe answers to priorities, in the calendar of the city; what is answered leaves it. */
@Component
class PriorityCalendar implements CalendarSource {

    private final PriorityStore store;
    private final Tables tables;
    private final RioneProperties rione;

    PriorityCalendar(PriorityStore store, Tables tables, RioneProperties rione) {
        this.store = store;
        this.tables = tables;
        this.rione = rione;
    }

    @Override
    public List<CalendarEntry> between(Instant from, Instant until, int most) {
        return store
                .list(
                        ROUND_PRIORITY.ANSWERED.isFalse().and(ROUND_PRIORITY.DUE.between(day(from), day(until))),
                        most,
                        ROUND_PRIORITY.DUE.asc(),
                        ROUND_PRIORITY.OPTION_ID.asc())
                .stream()
                .flatMap(priority -> priority.due().map(due -> entry(priority, due)).stream())
                .filter(entry ->
                        !entry.begins().isBefore(from) && entry.begins().isBefore(until))
                .toList();
    }

    private CalendarEntry entry(Priority priority, LocalDate due) {
        return new CalendarEntry(
                        "priority-" + priority.option().value() + "@rione",
                        "tables.answer.word",
                        priority.tableName(),
                        priority.title(),
                        "",
                        due.atStartOfDay(rione.zone()).toInstant(),
                        due.plusDays(1).atStartOfDay(rione.zone()).toInstant(),
                        "",
                        Optional.empty(),
                        priority.path(),
                        (int) priority.version(),
                        false,
                        priority.publishedAt())
                .in(tables.scope(priority.table()).flatMap(TableScope::district).map(NeighbourhoodId::value));
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, rione.zone());
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.TABLES);
    }
}
