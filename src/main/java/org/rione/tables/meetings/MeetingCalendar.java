package org.rione.tables.meetings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rione.shared.Topics;
import org.rione.shared.calendar.CalendarEntry;
import org.rione.shared.calendar.CalendarSource;
import org.rione.tables.TableId;
import org.rione.tables.TableScope;
import org.rione.tables.Tables;
import org.rione.territory.NeighbourhoodId;
import org.springframework.stereotype.Component;

/** The meetings of all tables in the calendar of the city. */
@Component
public class MeetingCalendar implements CalendarSource {

    private final MeetingStore store;
    private final Tables tables;

    MeetingCalendar(MeetingStore store, Tables tables) {
        this.store = store;
        this.tables = tables;
    }

    @Override
    public List<CalendarEntry> between(Instant from, Instant until, int most) {
        var meetings = store.between(from, until, most);
        var quarters = meetings.stream()
                .map(Meeting::table)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), this::quarter));
        return meetings.stream()
                .map(meeting -> entry(meeting).in(quarters.getOrDefault(meeting.table(), Optional.empty())))
                .toList();
    }

    private Optional<UUID> quarter(TableId table) {
        return tables.scope(table).flatMap(TableScope::district).map(NeighbourhoodId::value);
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.TABLES);
    }

    /** A meeting as calendars show it. */
    public static CalendarEntry entry(Meeting meeting) {
        return new CalendarEntry(
                "meeting-" + meeting.id().value() + "@rione",
                "tables.meeting.word",
                meeting.tableName(),
                meeting.title(),
                agenda(meeting),
                meeting.begins(),
                meeting.ends(),
                meeting.place(),
                meeting.online(),
                MeetingLinks.meeting(meeting),
                meeting.revision(),
                meeting.cancelled().isPresent(),
                meeting.changed());
    }

    private static String agenda(Meeting meeting) {
        return IntStream.range(0, meeting.agenda().size())
                .mapToObj(i -> (i + 1) + ". " + meeting.agenda().get(i))
                .collect(Collectors.joining("\n"));
    }
}
