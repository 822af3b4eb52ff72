package org.rione.shared.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that takes place in the city at a time: a meeting, an initiative, a deadline. Only what anybody may know.
 *
 * @param uid the same for good, whatever changes: {@code <id>@tables.rione}
 * @param kind key of the word for what it is: {@code tables.meeting.word}; with {@code .summary} behind it, of what
 *     calendars of people show instead of organiser and title, and with {@code .text}, of what leads to the page
 * @param organiser who calls for it, as people name it; empty when nobody in particular
 * @param text what else there is to know, as plain text; may be empty
 * @param place where, as people write it; may be empty
 * @param online where to take part from afar
 * @param path the page of this site that tells more, beginning with a slash
 * @param revision how often time, place or state changed, from 0: calendars take the greater one
 * @param cancelled it was announced and does not take place
 * @param changed when anything about it changed last
 * @param district the part of the city that it is in or about; empty for the whole city
 */
public record CalendarEntry(
        String uid,
        String kind,
        String organiser,
        String title,
        String text,
        Instant begins,
        Instant ends,
        String place,
        Optional<String> online,
        String path,
        int revision,
        boolean cancelled,
        Instant changed,
        Optional<UUID> district) {

    /** @throws IllegalArgumentException when it ends before it begins */
    public CalendarEntry {
        if (ends.isBefore(begins)) {
            throw new IllegalArgumentException("ends before it begins: " + uid);
        }
    }

    /** One for the whole city. */
    public CalendarEntry(
            String uid,
            String kind,
            String organiser,
            String title,
            String text,
            Instant begins,
            Instant ends,
            String place,
            Optional<String> online,
            String path,
            int revision,
            boolean cancelled,
            Instant changed) {
        this(
                uid,
                kind,
                organiser,
                title,
                text,
                begins,
                ends,
                place,
                online,
                path,
                revision,
                cancelled,
                changed,
                Optional.empty());
    }

    /** The day that it takes from its first to its last minute, if it is one whole day: a deadline, a feast. */
    public Optional<LocalDate> wholeDay(ZoneId zone) {
        var day = LocalDate.ofInstant(begins, zone);
        return begins.equals(day.atStartOfDay(zone).toInstant())
                        && ends.equals(day.plusDays(1).atStartOfDay(zone).toInstant())
                ? Optional.of(day)
                : Optional.empty();
    }

    /** Whether it takes time; a deadline does not: it ends when it begins. */
    public boolean lasts() {
        return ends.isAfter(begins);
    }

    /** The same, in or about a part of the city. */
    public CalendarEntry in(Optional<UUID> part) {
        return new CalendarEntry(
                uid, kind, organiser, title, text, begins, ends, place, online, path, revision, cancelled, changed,
                part);
    }
}
