package org.rione.shared.calendar;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.Status;
import biweekly.util.Duration;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rione.shared.Texts;

/**
 * Writes entries as an iCalendar file (RFC 5545). Times are written in UTC, so that no calendar needs to know our zone,
 * and whole days as days; the same entries are the same bytes, so that readers can be told that nothing changed.
 */
public final class CalendarFile {

    private static final String PRODUCT = "-//Rione//Rione//IT";
    private static final int LONGEST_LINE = 75;
    private static final Duration ASK_AGAIN = Duration.builder().hours(6).build();
    /** What no line of a calendar may hold; line ends and tabs are fine. */
    private static final Pattern NOT_TEXT = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

    /**
     * @param name what calendars call the whole
     * @param site the address of this installation, without a slash at the end
     * @param zone where days begin and end
     */
    public static byte[] write(String name, String site, ZoneId zone, Locale language, List<CalendarEntry> entries) {
        var calendar = new ICalendar();
        calendar.setVersion(ICalVersion.V2_0);
        calendar.setProductId(PRODUCT);
        calendar.setName(plain(name));
        calendar.setExperimentalProperty("X-WR-CALNAME", plain(name));
        calendar.setRefreshInterval(ASK_AGAIN);
        entries.forEach(entry -> calendar.addEvent(event(entry, site, zone, language)));
        return folded(unfolded(calendar)).getBytes(StandardCharsets.UTF_8);
    }

    private static String unfolded(ICalendar calendar) {
        var text = new StringWriter();
        try (var writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** The library counts characters; lines have 75 octets at most, and no character is cut (section 3.1). */
    private static String folded(String file) {
        var folded = new StringBuilder();
        int octets = 0;
        for (int c : file.codePoints().toArray()) {
            var one = Character.toString(c);
            int size = one.getBytes(StandardCharsets.UTF_8).length;
            if (c == '\r' || c == '\n') {
                octets = 0;
            } else if (octets + size > LONGEST_LINE) {
                folded.append("\r\n ");
                octets = 1 + size;
            } else {
                octets += size;
            }
            folded.append(one);
        }
        return folded.toString();
    }

    private static VEvent event(CalendarEntry entry, String site, ZoneId zone, Locale language) {
        var event = new VEvent();
        event.setUid(entry.uid());
        event.setDateTimeStamp(Date.from(entry.changed()));
        event.setLastModified(Date.from(entry.changed()));
        event.setSequence(entry.revision());
        event.setStatus(entry.cancelled() ? Status.cancelled() : Status.confirmed());
        entry.wholeDay(zone).ifPresentOrElse(day -> event.setDateStart(day(day), false), () -> {
            event.setDateStart(Date.from(entry.begins()), true);
            if (entry.lasts()) {
                event.setDateEnd(Date.from(entry.ends()), true);
            }
        });
        event.setSummary(plain(summary(entry, language)));
        event.setDescription(plain(Stream.of(
                        Texts.find(language, entry.kind() + ".text").stream(),
                        Stream.of(entry.text(), site + entry.path()),
                        entry.online().stream())
                .flatMap(Function.identity())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n\n"))));
        if (!entry.place().isBlank()) {
            event.setLocation(plain(entry.place()));
        }
        event.setUrl(site + entry.path());
        return event;
    }

    /** The library writes days in the zone of the machine. */
    private static Date day(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }

    /** Kinds of which a title says too little have words of their own. Calendars that ignore the state still show it. */
    private static String summary(CalendarEntry entry, Locale language) {
        var whole = Texts.find(language, entry.kind() + ".summary", entry.title(), entry.organiser())
                .orElseGet(
                        () -> entry.organiser().isEmpty() ? entry.title() : entry.organiser() + ": " + entry.title());
        return entry.cancelled() ? Texts.get(language, "shared.calendar.cancelled", whole) : whole;
    }

    private static String plain(String text) {
        return NOT_TEXT.matcher(text.replace("\r\n", "\n")).replaceAll(" ");
    }

    private CalendarFile() {}
}
