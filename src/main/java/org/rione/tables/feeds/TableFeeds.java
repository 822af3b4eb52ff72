package org.rione.tables.feeds;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.rione.shared.calendar.CalendarEntry;
import org.rione.shared.feed.FeedEntry;
import org.rione.tables.NeighbourhoodTable;
import org.rione.tables.TableId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** All dates and all news of one table, whichever part of the tables knows of them. */
@Service
public class TableFeeds {

    private static final int NEWS = 50;
    private static final int DATES = 500;
    /** Calendars that subscribe keep what they have; those that begin today want some of the past. */
    private static final Duration IN_THE_PAST = Duration.ofDays(400);

    private final List<TableDates> dates;
    private final List<TableNews> news;
    private final Clock clock;

    TableFeeds(List<TableDates> dates, List<TableNews> news, Clock clock) {
        this.dates = dates;
        this.news = news;
        this.clock = clock;
    }

    /** The last year and all that is ahead, the earliest first; of each kind 500 at most. */
    @PreAuthorize("permitAll()")
    public List<CalendarEntry> calendar(TableId table) {
        var since = clock.instant().minus(IN_THE_PAST);
        return dates.stream()
                .flatMap(kind -> kind.ofTable(table, since, DATES).stream())
                .sorted(Comparator.comparing(CalendarEntry::begins).thenComparing(CalendarEntry::uid))
                .toList();
    }

    /** The latest 50 things that happened at the table, the last one first. */
    @PreAuthorize("permitAll()")
    public List<FeedEntry> news(NeighbourhoodTable table, Locale language) {
        return news.stream()
                .flatMap(kind -> kind.latest(table, language).stream())
                .sorted(Comparator.comparing(FeedEntry::updated).reversed().thenComparing(FeedEntry::id))
                .limit(NEWS)
                .toList();
    }
}
