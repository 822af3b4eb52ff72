package org.rione.tables;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rione.shared.Topics;
import org.rione.shared.calendar.CalendarEntry;
import org.rione.shared.calendar.CalendarSource;
import org.rione.tables.RoundLists.Voting;
import org.rione.tables.feeds.Quarters;
import org.rione.tables.feeds.TableDates;
import org.springframework.stereotype.Component;

/**
 * When voting ends, in the calendar of the city; in that of its table also when it began. Both instants stand once a round
 * is open, so nothing about them is ever revised.
 */
@Component
class RoundCalendar implements CalendarSource, TableDates {

    private final RoundLists lists;
    private final Quarters quarters;

    RoundCalendar(RoundLists lists, Quarters quarters) {
        this.lists = lists;
        this.quarters = quarters;
    }

    @Override
    public List<CalendarEntry> between(Instant from, Instant until, int most) {
        var quarter = quarters.once();
        return lists.ending(from, until, most).stream()
                .map(voting -> closing(voting).in(quarter.apply(voting.table())))
                .toList();
    }

    @Override
    public List<CalendarEntry> ofTable(TableId table, Instant since, int most) {
        return lists.endingOf(table, since, most).stream()
                .flatMap(voting -> Stream.of(opening(voting), closing(voting)))
                .toList();
    }

    private static CalendarEntry opening(Voting voting) {
        return entry(voting, "round-opens-", "tables.opening.word", voting.opened());
    }

    private static CalendarEntry closing(Voting voting) {
        return entry(voting, "round-", "tables.round.word", voting.closes());
    }

    private static CalendarEntry entry(Voting voting, String what, String kind, Instant at) {
        return new CalendarEntry(
                what + voting.id().value() + "@rione",
                kind,
                voting.tableName(),
                voting.title(),
                "",
                at,
                at,
                "",
                Optional.empty(),
                voting.path(),
                0,
                false,
                voting.opened());
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.TABLES);
    }
}
