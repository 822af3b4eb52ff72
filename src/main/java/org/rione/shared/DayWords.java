package org.rione.shared;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Dates in words. In Italian the first of a month is an ordinal, "1° gennaio", and the other days are not. Pure. */
public final class DayWords {

    private static final Map<Long, String> ITALIAN_DAYS = italianDays();
    private static final Map<Written, DateTimeFormatter> KNOWN = new ConcurrentHashMap<>();

    private record Written(String pattern, Locale language) {}

    /** 1° gennaio 2027; 1 January 2027 */
    public static DateTimeFormatter day(Locale language) {
        return of("d MMMM yyyy", language);
    }

    /** 1° gennaio 2027, 17:40 */
    public static DateTimeFormatter moment(Locale language, ZoneId zone) {
        return of("d MMMM yyyy, HH:mm", language).withZone(zone);
    }

    /** @param pattern as of {@link DateTimeFormatter}; its {@code d}, if it has one, stands for the day of the month */
    public static DateTimeFormatter of(String pattern, Locale language) {
        return KNOWN.computeIfAbsent(new Written(pattern, Texts.supported(language)), DayWords::build);
    }

    private static DateTimeFormatter build(Written written) {
        int day = written.language().equals(Locale.ITALIAN) ? written.pattern().indexOf('d') : -1;
        if (day < 0) {
            return DateTimeFormatter.ofPattern(written.pattern(), written.language());
        }
        return new DateTimeFormatterBuilder()
                .appendPattern(written.pattern().substring(0, day))
                .appendText(ChronoField.DAY_OF_MONTH, ITALIAN_DAYS)
                .appendPattern(written.pattern().substring(day + 1))
                .toFormatter(written.language());
    }

    private static Map<Long, String> italianDays() {
        var days = new TreeMap<Long, String>();
        for (long day = 1; day <= 31; day++) {
            days.put(day, day == 1 ? "1°" : String.valueOf(day));
        }
        return days;
    }

    private DayWords() {}
}
