package org.rione.tables.feeds.api;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rione.shared.RioneProperties;
import org.rione.shared.Texts;
import org.rione.shared.api.ConditionalAnswer;
import org.rione.shared.calendar.CalendarFile;
import org.rione.shared.feed.AtomFile;
import org.rione.shared.ui.Tr;
import org.rione.tables.NeighbourhoodTable;
import org.rione.tables.Tables;
import org.rione.tables.feeds.TableFeeds;
import org.rione.tables.ui.TableLinks;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;

/** Calendar and feed of a table, Italian unless somebody asks for English. */
@Controller
class FeedAddresses {

    private final Tables tables;
    private final TableFeeds feeds;
    private final RioneProperties rione;

    FeedAddresses(Tables tables, TableFeeds feeds, RioneProperties rione) {
        this.tables = tables;
        this.feeds = feeds;
        this.rione = rione;
    }

    @GetMapping("/tavoli/{slug}/calendario.ics")
    ResponseEntity<byte[]> calendar(
            WebRequest request, @PathVariable String slug, @RequestParam(required = false) @Nullable String lang) {
        var table = table(slug);
        var language = language(lang);
        return ConditionalAnswer.of(
                request,
                "text/calendar;charset=utf-8",
                CalendarFile.write(
                        table.name(), rione.publicUrl(), rione.zone(), language, feeds.calendar(table.id())));
    }

    @GetMapping("/feed/tavoli/{slug}.atom")
    ResponseEntity<byte[]> feed(
            WebRequest request, @PathVariable String slug, @RequestParam(required = false) @Nullable String lang) {
        var table = table(slug);
        var language = language(lang);
        return ConditionalAnswer.of(
                request,
                "application/atom+xml;charset=utf-8",
                AtomFile.write(
                        Texts.get(language, "tables.feed.title", table.name()),
                        rione.municipality().name(),
                        rione.publicUrl() + Tr.in(language, () -> TableLinks.feed(slug)),
                        rione.publicUrl() + TableLinks.table(slug),
                        language,
                        feeds.news(table, language)));
    }

    private static Locale language(@Nullable String asked) {
        return Texts.supported(Locale.forLanguageTag(String.valueOf(asked)));
    }

    private NeighbourhoodTable table(String slug) {
        return tables.find(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
