package org.rione.reports.open311;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** Dates and times as GeoReport writes them: the W3C profile of ISO 8601, always with a zone. Pure. */
public final class Moments {

    private static final Pattern PLUS_AS_BLANK = Pattern.compile(" (?=\\d{2}:\\d{2}$)");
    private static final DateTimeFormatter READ = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd['T'HH:mm[:ss[.SSSSSSSSS][.SSSSSS][.SSS][.SS][.S]][XXX]]")
            .withResolverStyle(ResolverStyle.STRICT);

    static String text(Instant at, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                at.atZone(zone).truncatedTo(ChronoUnit.SECONDS).toOffsetDateTime());
    }

    /** The end of the day by which something is promised. */
    static String endOf(LocalDate day, ZoneId zone) {
        return text(day.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1), zone);
    }

    /**
     * Without a zone the city's is meant; a day alone is its first or its last moment. A plus that a client forgot to
     * escape has become a blank and is read as a plus.
     *
     * @throws DateTimeException when it is none of the forms
     */
    public static Instant read(String text, ZoneId zone, boolean lastOfDay) {
        var parsed = READ.parseBest(
                PLUS_AS_BLANK.matcher(text).replaceFirst("+"),
                OffsetDateTime::from,
                LocalDateTime::from,
                LocalDate::from);
        return switch (parsed) {
            case OffsetDateTime at -> at.toInstant();
            case LocalDateTime at -> at.atZone(zone).toInstant();
            case LocalDate day ->
                (lastOfDay ? day.plusDays(1) : day).atStartOfDay(zone).toInstant();
            default -> throw new DateTimeException(text);
        };
    }

    private Moments() {}
}
