package org.rione.reports.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A promised day and its clock, which counts working days. Pure: today and the calendar are given to it. Hours do not
 * count, so neither summer time nor the hour of sending moves the day.
 *
 * @param day the day by which it should be done
 * @param serviceDays working days that are given, at the start and again when it starts anew
 * @param stoppedOn since when the clock stands still
 */
public record Deadline(LocalDate day, int serviceDays, Optional<LocalDate> stoppedOn) {

    /** How a promise stands: working days given, those passed of them, and those too many. */
    public record Standing(int given, int passed, int over) {}

    /** The day of sending is the city's, whatever the hour; the first day that counts is the next one. */
    public static Deadline promised(Instant sent, ZoneId zone, int serviceDays, WorkingDays days) {
        return promised(LocalDate.ofInstant(sent, zone), serviceDays, days);
    }

    public static Deadline promised(LocalDate sent, int serviceDays, WorkingDays days) {
        return new Deadline(days.after(sent, serviceDays), serviceDays, Optional.empty());
    }

    /** Stopping a clock that stands still changes nothing. */
    public Deadline stopped(LocalDate today) {
        return stoppedOn.isPresent() ? this : new Deadline(day, serviceDays, Optional.of(today));
    }

    /** The clock goes on: the working days for which it stood still are added. */
    public Deadline resumed(LocalDate today, WorkingDays days) {
        return stoppedOn
                .map(since -> new Deadline(days.after(day, days.between(since, today)), serviceDays, Optional.empty()))
                .orElse(this);
    }

    /** A new clock with as many days as the first. */
    public Deadline restarted(LocalDate today, WorkingDays days) {
        return promised(today, serviceDays, days);
    }

    /** Another day was promised; a clock that stands still adds only what it stands from now on. */
    public Deadline movedTo(LocalDate newDay, LocalDate today) {
        return new Deadline(newDay, serviceDays, stoppedOn.map(_ -> today));
    }

    /** A clock that stands still is never late. */
    public boolean late(LocalDate today) {
        return stoppedOn.isEmpty() && day.isBefore(today);
    }

    public Standing standing(LocalDate today, WorkingDays days) {
        var until = stoppedOn.orElse(today);
        var over = days.between(day, until);
        var passed = Math.max(0, serviceDays - days.between(until, day));
        return new Standing(serviceDays, passed, over);
    }
}
