package org.rione.tables;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.rione.shared.Topics;
import org.rione.shared.calendar.CalendarEntry;
import org.rione.shared.calendar.CalendarSource;
import org.rione.territory.NeighbourhoodId;
import org.springframework.stereotype.Component;

/** When voting ends, in the calendar of the city. */
@Component
class RoundCalendar implements CalendarSource {

    private final RoundStore store;
    private final SeatStore seats;

    RoundCalendar(RoundStore store, SeatStore seats) {
        this.store = store;
        this.seats = seats;
    }

    @Override
    public List<CalendarEntry> between(Instant from, Instant until, int most) {
        return store.ending(from, until, most).stream().map(this::entry).toList();
    }

    private CalendarEntry entry(RoundStore.Ending round) {
        return new CalendarEntry(
                        "round-" + round.id().value() + "@rione",
                        "tables.round.word",
                        round.tableName(),
                        round.title(),
                        "",
                        round.at(),
                        round.at(),
                        "",
                        java.util.Optional.empty(),
                        round.path(),
                        0,
                        false,
                        round.opened())
                .in(seats.scope(round.table()).flatMap(TableScope::district).map(NeighbourhoodId::value));
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.TABLES);
    }
}
