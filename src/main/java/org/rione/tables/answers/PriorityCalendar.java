package org.rione.tables.answers;

import static org.rionedb.Tables.ROUND_PRIORITY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rione.shared.RioneProperties;
import org.rione.shared.Topics;
import org.rione.shared.calendar.CalendarEntry;
import org.rione.shared.calendar.CalendarSource;
import org.rione.tables.TableId;
import org.rione.tables.feeds.Quarters;
import org.rione.tables.feeds.TableDates;
import org.springframework.stereotype.Component;

/**
 * By when offices owe answers to priorities. What is answered leaves the calendar of the city; in that of its table the
 * same entry moves to the day on which the answer came.
 */
@Component
class PriorityCalendar implements CalendarSource, TableDates {

    private final PriorityLists lists;
    private final Quarters quarters;
    private final RioneProperties rione;

    PriorityCalendar(PriorityLists lists, Quarters quarters, RioneProperties rione) {
        this.lists = lists;
        this.quarters = quarters;
        this.rione = rione;
    }

    @Override
    public List<CalendarEntry> between(Instant from, Instant until, int most) {
        var quarter = quarters.once();
        return lists
                .list(
                        ROUND_PRIORITY.ANSWERED.isFalse().and(ROUND_PRIORITY.DUE.between(day(from), day(until))),
                        most,
                        ROUND_PRIORITY.DUE.asc(),
                        ROUND_PRIORITY.OPTION_ID.asc())
                .stream()
                .flatMap(priority -> entry(priority).map(entry -> entry.in(quarter.apply(priority.table()))))
                .filter(entry ->
                        !entry.begins().isBefore(from) && entry.begins().isBefore(until))
                .toList();
    }

    @Override
    public List<CalendarEntry> ofTable(TableId table, Instant since, int most) {
        return lists
                .list(
                        ROUND_PRIORITY
                                .TABLE_ID
                                .eq(table.value())
                                .and(ROUND_PRIORITY.DUE.isNotNull())
                                .and(ROUND_PRIORITY.CHANGED_AT.gt(since)),
                        most,
                        ROUND_PRIORITY.CREATED_AT.desc(),
                        ROUND_PRIORITY.PLACE.asc())
                .stream()
                .flatMap(this::entry)
                .toList();
    }

    private Stream<CalendarEntry> entry(Priority priority) {
        return priority
                .answer()
                .map(answer -> entry(priority, day(answer.at()), "tables.answered.word", answer.reasons()))
                .or(() -> priority.due().map(due -> entry(priority, due, "tables.answer.word", "")))
                .stream();
    }

    private CalendarEntry entry(Priority priority, LocalDate day, String kind, String text) {
        return new CalendarEntry(
                "priority-" + priority.option().value() + "@rione",
                kind,
                priority.tableName(),
                priority.title(),
                text,
                day.atStartOfDay(rione.zone()).toInstant(),
                day.plusDays(1).atStartOfDay(rione.zone()).toInstant(),
                "",
                Optional.empty(),
                priority.path(),
                (int) priority.version(),
                false,
                priority.changed());
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, rione.zone());
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.TABLES);
    }
}
