package org.rione.shared.calendar;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A day by which something is owed: calendars show it without an hour. Only what anybody may know.
 *
 * @param uid the same for good, whatever changes: {@code <id>@reports.rione}
 * @param text what else there is to know, as plain text; may be empty
 * @param path the page of this site that tells more, beginning with a slash
 * @param revision how often it changed, from 0: calendars take the greater one
 * @param over nothing is owed any more
 * @param changed when anything about it changed last
 */
public record CalendarDay(
        String uid,
        String title,
        String text,
        LocalDate day,
        String path,
        long revision,
        boolean over,
        Instant changed) {}
