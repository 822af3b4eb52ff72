package org.rione.reports.deadlines;

import java.time.MonthDay;
import java.util.Optional;
import org.rione.shared.Refusal;

/** A day of every year on which this city's offices are closed. */
public record OwnHoliday(MonthDay day, String name) {

    public static final int NAME_LENGTH = 80;

    /** What is wrong with such a name, in words for the person. */
    public static Optional<Refusal> problem(String name) {
        return name.isBlank() || name.strip().length() > NAME_LENGTH
                ? Optional.of(new Refusal("reports.holidays.refused.name", NAME_LENGTH))
                : Optional.empty();
    }
}
