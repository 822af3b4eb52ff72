package org.rione.tables.meetings.api;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rione.shared.RioneProperties;
import org.rione.shared.Texts;
import org.rione.shared.api.ConditionalAnswer;
import org.rione.shared.calendar.CalendarFile;
import org.rione.shared.feed.AtomFile;
import org.rione.shared.feed.FeedEntry;
import org.rione.tables.NeighbourhoodTable;
import org.rione.tables.Tables;
import org.rione.tables.meetings.Meeting;
import org.rione.tables.meetings.MeetingCalendar;
import org.rione.tables.meetings.MeetingDocuments;
import org.rione.tables.meetings.MeetingLinks;
import org.rione.tables.meetings.Meetings;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;

/** What programs fetch of the meetings of a table: calendar, feed, papers. */
@Controller
class MeetingAddresses {

    private static final int ENTRIES = 50;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Tables tables;
    private final Meetings meetings;
    private final MeetingDocuments documents;
    private final RoundNews rounds;
    private final RioneProperties rione;

    MeetingAddresses(
            Tables tables, Meetings meetings, MeetingDocuments documents, RoundNews rounds, RioneProperties rione) {
        this.tables = tables;
        this.meetings = meetings;
        this.documents = documents;
        this.rounds = rounds;
        this.rione = rione;
    }

    @GetMapping("/tavoli/{slug}/calendario.ics")
    ResponseEntity<byte[]> calendar(
            WebRequest request, @PathVariable String slug, @RequestParam(required = false) @Nullable String lang) {
        var table = table(slug);
        var language = language(lang);
        var entries = meetings.forCalendar(table.id()).stream()
                .map(MeetingCalendar::entry)
                .toList();
        var name = Texts.get(language, "tables.meeting.calendar.name", table.name());
        return ConditionalAnswer.of(
                request,
                "text/calendar;charset=utf-8",
                CalendarFile.write(name, rione.publicUrl(), rione.zone(), language, entries));
    }

    @GetMapping("/feed/tavoli/{slug}.atom")
    ResponseEntity<byte[]> feed(
            WebRequest request, @PathVariable String slug, @RequestParam(required = false) @Nullable String lang) {
        var table = table(slug);
        var language = language(lang);
        var entries = Stream.concat(
                        meetings.latest(table.id(), ENTRIES).stream().flatMap(meeting -> news(meeting, language)),
                        rounds.of(table, language))
                .sorted(Comparator.comparing(FeedEntry::updated).reversed().thenComparing(FeedEntry::id))
                .limit(ENTRIES)
                .toList();
        return ConditionalAnswer.of(
                request,
                "application/atom+xml;charset=utf-8",
                AtomFile.write(
                        Texts.get(language, "tables.meeting.feed.title", table.name()),
                        rione.municipality().name(),
                        rione.publicUrl() + MeetingLinks.feed(slug),
                        rione.publicUrl() + MeetingLinks.all(slug),
                        language,
                        entries));
    }

    /** A meeting is one piece of news, its minutes another. */
    private Stream<FeedEntry> news(Meeting meeting, Locale language) {
        var address = rione.publicUrl() + MeetingLinks.meeting(meeting);
        var id = "urn:uuid:" + meeting.id().value();
        var begins = meeting.begins().atZone(rione.zone());
        var words = Texts.get(
                language, "tables.meeting.feed.meeting", meeting.title(), begins.toLocalDate(), TIME.format(begins));
        var called = new FeedEntry(
                id,
                meeting.cancelled().isPresent() ? Texts.get(language, "shared.calendar.cancelled", words) : words,
                address,
                created(meeting),
                meeting.changed(),
                String.join(
                        "\n",
                        Stream.concat(Stream.of(meeting.place()), meeting.agenda().stream())
                                .filter(line -> !line.isBlank())
                                .toList()));
        return Stream.concat(
                Stream.of(called),
                meeting.minutes().stream()
                        .map(minutes -> new FeedEntry(
                                address + "#verbale",
                                Texts.get(language, "tables.meeting.feed.minutes", meeting.title()),
                                address,
                                minutes.approved(),
                                minutes.corrected().orElse(minutes.approved()),
                                minutes.text())));
    }

    /** Ids hold the time at which they were made, in milliseconds: RFC 9562 section 5.7. */
    private static Instant created(Meeting meeting) {
        var made = Instant.ofEpochMilli(meeting.id().value().getMostSignificantBits() >>> 16);
        return made.isBefore(meeting.changed()) ? made : meeting.changed();
    }

    /** A file of others is never shown inside this site: it is saved. */
    @GetMapping("/tavoli/{slug}/documenti/{id}.pdf")
    ResponseEntity<byte[]> document(WebRequest request, @PathVariable String slug, @PathVariable UUID id) {
        var document = documents.file(slug, id).orElseThrow(MeetingAddresses::missing);
        var etag = "\"" + document.sha256() + "\"";
        if (request.checkNotModified(etag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(etag).build();
        }
        var name = document.title().replaceAll("[^\\p{L}\\p{Nd} ._-]", " ").strip() + ".pdf";
        return ResponseEntity.ok()
                .eTag(etag)
                .header("Cache-Control", "no-cache")
                .header("Content-Type", "application/pdf")
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(document.content());
    }

    private static Locale language(@Nullable String asked) {
        return Texts.supported(Locale.forLanguageTag(String.valueOf(asked)));
    }

    private NeighbourhoodTable table(String slug) {
        return tables.find(slug).orElseThrow(MeetingAddresses::missing);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
