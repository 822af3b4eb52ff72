package org.rione.shared.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What a module offers to the calendar of the whole city. Implementations are beans; they are asked without a signed-in
 * person and name only what anybody may know.
 */
public interface CalendarSource {

    /**
     * What takes place between two instants, be it in part: it ends after {@code from} and begins before {@code until}.
     * Cancelled entries are among them, marked so.
     *
     * @param most how many at most; the earliest ones when there are more
     * @return by beginning, the earliest first
     */
    List<CalendarEntry> between(Instant from, Instant until, int most);

    /** Changes that make a page of these entries stale, see {@link org.rione.shared.Topics}. */
    Set<String> topics();
}
