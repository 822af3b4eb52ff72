package org.rione.tables.meetings;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rione.shared.RioneProperties;
import org.rione.shared.Texts;
import org.rione.shared.feed.FeedEntry;
import org.rione.tables.NeighbourhoodTable;
import org.rione.tables.feeds.TableNews;
import org.springframework.stereotype.Component;

/** A meeting is one piece of news, its minutes another. */
@Component
class MeetingsInFeed implements TableNews {

    private static final int LATEST = 50;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final MeetingLists lists;
    private final RioneProperties rione;

    MeetingsInFeed(MeetingLists lists, RioneProperties rione) {
        this.lists = lists;
        this.rione = rione;
    }

    @Override
    public List<FeedEntry> latest(NeighbourhoodTable table, Locale language) {
        return lists.latest(table.id(), LATEST).stream()
                .flatMap(meeting -> Stream.concat(Stream.of(called(meeting, language)), minutes(meeting, language)))
                .toList();
    }

    private FeedEntry called(Meeting meeting, Locale language) {
        var begins = meeting.begins().atZone(rione.zone());
        var words =
                Texts.get(language, "tables.feed.meeting", meeting.title(), begins.toLocalDate(), TIME.format(begins));
        return new FeedEntry(
                "urn:uuid:" + meeting.id().value(),
                meeting.cancelled().isPresent() ? Texts.get(language, "shared.calendar.cancelled", words) : words,
                address(meeting),
                created(meeting),
                meeting.changed(),
                Stream.concat(Stream.of(meeting.place()), meeting.agenda().stream())
                        .filter(line -> !line.isBlank())
                        .collect(Collectors.joining("\n")));
    }

    private Stream<FeedEntry> minutes(Meeting meeting, Locale language) {
        return meeting.minutes().stream()
                .map(minutes -> new FeedEntry(
                        address(meeting) + "#verbale",
                        Texts.get(language, "tables.feed.minutes", meeting.title()),
                        address(meeting),
                        minutes.approved(),
                        minutes.corrected().orElse(minutes.approved()),
                        minutes.text()));
    }

    private String address(Meeting meeting) {
        return rione.publicUrl() + MeetingLinks.meeting(meeting);
    }

    /** Ids hold the time at which they were made, in milliseconds: RFC 9562 section 5.7. */
    private static Instant created(Meeting meeting) {
        var made = Instant.ofEpochMilli(meeting.id().value().getMostSignificantBits() >>> 16);
        return made.isBefore(meeting.changed()) ? made : meeting.changed();
    }
}
