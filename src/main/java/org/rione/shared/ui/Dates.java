package org.rione.shared.ui;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAccessor;
import org.rione.shared.DayWords;

/** Dates as people read them, in the page's language and the city's time zone. */
public final class Dates {

    /** The city's zone; set once at the start from the configuration. */
    private static volatile ZoneId zone = ZoneId.of("Europe/Rome");

    static void useZone(ZoneId city) {
        zone = city;
    }

    public static ZoneId zone() {
        return zone;
    }

    /** 19 novembre 2026 */
    public static String day(Instant at) {
        return format("d MMMM yyyy", at.atZone(zone));
    }

    /** 19 novembre 2026 */
    public static String day(LocalDate day) {
        return format("d MMMM yyyy", day);
    }

    /** 19 nov */
    public static String shortDay(Instant at) {
        return format("d MMM", at.atZone(zone));
    }

    /** 19 novembre 2026, 17:40 */
    public static String moment(Instant at) {
        return format("d MMMM yyyy, HH:mm", at.atZone(zone));
    }

    /** set 2026 */
    public static String month(LocalDate day) {
        return format("MMM yyyy", day);
    }

    /** A {@code time} element that shows the day and carries the instant. */
    public static Component time(Instant at) {
        return Html.attr(Html.el("time", "", day(at)), "datetime", at.toString());
    }

    private static String format(String pattern, TemporalAccessor at) {
        return DayWords.of(pattern, Tr.locale()).format(at);
    }

    private Dates() {}
}
