package org.rione.reports.overview;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days on which reports were sent, by the city's calendar, the first and the last included; an open end reaches as
 * far as there are reports. One that ends before it begins holds no day.
 */
public record Period(Optional<LocalDate> from, Optional<LocalDate> to) {

    public static final Period ALL = new Period(Optional.empty(), Optional.empty());
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2999;

    /** @throws IllegalArgumentException for a day that no calendar of a city has */
    public Period {
        from.ifPresent(Period::check);
        to.ifPresent(Period::check);
    }

    private static void check(LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException(
                    "a day of the years " + FIRST_YEAR + " to " + LAST_YEAR + ", not " + day);
        }
    }

    public static Period between(LocalDate from, LocalDate to) {
        return new Period(Optional.of(from), Optional.of(to));
    }

    /** @throws IllegalArgumentException when it ends before it begins */
    public static Period forward(Optional<LocalDate> from, Optional<LocalDate> to) {
        var period = new Period(from, to);
        if (period.turned()) {
            throw new IllegalArgumentException("to: not before from");
        }
        return period;
    }

    /** It ends before it begins. */
    public boolean turned() {
        return from.isPresent() && to.filter(last -> last.isBefore(from.get())).isPresent();
    }
}
