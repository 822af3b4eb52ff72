package org.rione.shared;

import java.time.LocalDate;

/** On which days the city's offices work. Implemented as a bean by the module that keeps the city's holidays. */
public interface OfficeDays {

    boolean isWorking(LocalDate day);

    /** The day itself when offices work on it, else the next one on which they do. */
    default LocalDate onOrAfter(LocalDate day) {
        var working = day;
        while (!isWorking(working)) {
            working = working.plusDays(1);
        }
        return working;
    }
}
