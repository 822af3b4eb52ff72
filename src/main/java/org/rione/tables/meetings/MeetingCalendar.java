package org.rione.tables.meetings;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rione.shared.Topics;
import org.rione.shared.calendar.CalendarEntry;
import org.rione.shared.calendar.CalendarSource;
import org.rione.tables.TableId;
import org.rione.tables.feeds.Quarters;
import org.rione.tables.feeds.TableDates;
import org.springframework.stereotype.Component;

/** Meetings in the calendar of the city and in that of their table. */
@Component
class MeetingCalendar implements CalendarSource, TableDates {

    private final MeetingLists lists;
    private final Quarters quarters;

    MeetingCalendar(MeetingLists lists, Quarters quarters) {
        this.lists = lists;
        this.quarters = quarters;
    }

    @Override
    public List<CalendarEntry> between(Instant from, Instant until, int most) {
        var quarter = quarters.once();
        return lists.between(from, until, most).stream()
                .map(meeting -> entry(meeting).in(quarter.apply(meeting.table())))
                .toList();
    }

    @Override
    public List<CalendarEntry> ofTable(TableId table, Instant since, int most) {
        return lists.since(table, since, most).stream()
                .map(MeetingCalendar::entry)
                .toList();
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.TABLES);
    }

    private static CalendarEntry entry(Meeting meeting) {
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
