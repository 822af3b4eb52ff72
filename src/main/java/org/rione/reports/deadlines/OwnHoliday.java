package org.rione.reports.deadlines;

import java.time.MonthDay;

/** A day of every year on which this city's offices are closed. */
public record OwnHoliday(MonthDay day, String name) {

    public static final int NAME_LENGTH = 80;
}
