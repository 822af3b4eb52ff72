package org.rione.reports.ui;

import static org.rione.shared.ui.Tr.t;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import org.rione.shared.DayWords;
import org.rione.shared.ui.Dates;
import org.rione.shared.ui.Tr;

/** Days as promises are read: without the year, and how far away they are. */
public final class Days {

    /** 16 nov */
    public static String shortDay(LocalDate day) {
        return format("d MMM", day);
    }

    /** 2 dicembre */
    public static String day(LocalDate day) {
        return format("d MMMM", day);
    }

    /** 11 novembre, 09:12; with the year when it is not this one. */
    public static String moment(Instant at, LocalDate today) {
        var there = at.atZone(Dates.zone());
        return DayWords.of(there.getYear() == today.getYear() ? "d MMMM, HH:mm" : "d MMMM yyyy, HH:mm", Tr.locale())
                .format(there);
    }

    public static String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Tr.locale());
    }

    /** 3 giorni fa, ieri, oggi, domani, fra 4 giorni */
    public static String distance(LocalDate day, LocalDate today) {
        return t("reports.days", (int) ChronoUnit.DAYS.between(today, day), (int) ChronoUnit.DAYS.between(day, today));
    }

    public static LocalDate of(Instant at) {
        return LocalDate.ofInstant(at, Dates.zone());
    }

    private static String format(String pattern, LocalDate day) {
        return DayWords.of(pattern, Tr.locale()).format(day);
    }

    private Days() {}
}
