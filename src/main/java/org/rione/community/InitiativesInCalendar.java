package org.rione.community;

import static org.rionedb.Tables.INITIATIVE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rione.shared.Topics;
import org.rione.shared.calendar.CalendarEntry;
import org.rione.shared.calendar.CalendarSource;
import org.rione.territory.NeighbourhoodId;
import org.springframework.stereotype.Component;

/** Public initiatives in the calendar of the city. */
@Component
class InitiativesInCalendar implements CalendarSource {

    static final String KIND = "community.kind.initiative";

    /** Nothing lasts longer: what begins earlier is over. */
    private static final Duration LONGEST = Duration.ofDays(31);

    private final InitiativeStore store;

    InitiativesInCalendar(InitiativeStore store) {
        this.store = store;
    }

    @Override
    public List<CalendarEntry> between(Instant from, Instant until, int most) {
        return store
                .list(
                        INITIATIVE
                                .VISIBILITY
                                .eq(InitiativeState.PUBLISHED.name())
                                .and(INITIATIVE.BEGINS.ge(from.minus(LONGEST)))
                                .and(INITIATIVE.BEGINS.lt(until))
                                .and(INITIATIVE.ENDS.gt(from)),
                        most,
                        INITIATIVE.BEGINS.asc(),
                        INITIATIVE.ID.asc())
                .stream()
                .map(InitiativesInCalendar::entry)
                .toList();
    }

    private static CalendarEntry entry(Initiative initiative) {
        return new CalendarEntry(
                initiative.id().value() + "@community.rione",
                KIND,
                initiative.associationName(),
                initiative.title(),
                initiative.words(),
                initiative.begins(),
                initiative.ends(),
                initiative.place(),
                Optional.empty(),
                initiative.path(),
                initiative.revision(),
                initiative.cancelled().isPresent(),
                initiative.changed(),
                initiative.district().map(NeighbourhoodId::value));
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.COMMUNITY);
    }
}
