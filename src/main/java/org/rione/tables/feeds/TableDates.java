package org.rione.tables.feeds;

import java.time.Instant;
import java.util.List;
import org.rione.shared.calendar.CalendarEntry;
import org.rione.tables.TableId;

/** Dates of one kind in the calendar of a table, such as its meetings. Only what anybody may know. */
public interface TableDates {

    /**
     * Those that begin after an instant, however far ahead; what was called off is among them, marked so.
     *
     * @param most how many at most
     */
    List<CalendarEntry> ofTable(TableId table, Instant since, int most);
}
