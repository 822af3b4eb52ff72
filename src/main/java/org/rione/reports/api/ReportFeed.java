package org.rione.reports.api;

import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.feed.synd.SyndLinkImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rione.reports.Category;
import org.rione.reports.ReportCategories;
import org.rione.reports.ReportFilter.Order;
import org.rione.reports.ReportLinks;
import org.rione.reports.ReportLists;
import org.rione.reports.ReportRow;
import org.rione.reports.ReportState;
import org.rione.reports.ui.ReportQuery;
import org.rione.shared.RioneProperties;
import org.rione.shared.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;

/** The list of reports for feed readers: the same filters as the page, the newest fifty. */
@Controller
class ReportFeed {

    private static final int ENTRIES = 50;

    private final ReportLists lists;
    private final ReportCategories categories;
    private final ReportQuery queries;
    private final RioneProperties rione;

    ReportFeed(ReportLists lists, ReportCategories categories, ReportQuery queries, RioneProperties rione) {
        this.lists = lists;
        this.categories = categories;
        this.queries = queries;
        this.rione = rione;
    }

    @GetMapping(ReportLinks.FEED)
    ResponseEntity<byte[]> feed(WebRequest request, @RequestParam MultiValueMap<String, String> query)
            throws FeedException {
        var language = Texts.supported(Locale.forLanguageTag(String.valueOf(query.getFirst("lang"))));
        var asked = queries.read(query, language);
        var reports = lists.page(asked.filter(), Order.RECENT, Optional.empty(), ENTRIES)
                .items();
        var bytes = write(asked.page(), reports, language);
        var etag = "\"" + DigestUtils.md5DigestAsHex(bytes) + "\"";
        return request.checkNotModified(etag)
                ? ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(etag).build()
                : ResponseEntity.ok()
                        .eTag(etag)
                        .header("Cache-Control", "no-cache")
                        .header("Content-Type", "application/atom+xml;charset=utf-8")
                        .body(bytes);
    }

    private byte[] write(String page, List<ReportRow> reports, Locale language) throws FeedException {
        var names = categories.all().stream().collect(Collectors.toMap(Category::code, one -> one.name(language)));
        var feed = new SyndFeedImpl();
        feed.setFeedType("atom_1.0");
        feed.setUri(rione.publicUrl() + page);
        feed.setTitle(
                Texts.get(language, "reports.feed.title", rione.municipality().city()));
        feed.setLanguage(language.getLanguage());
        feed.setLinks(List.of(
                link("self", rione.publicUrl() + page.replace(ReportLinks.LIST, ReportLinks.FEED)),
                link("alternate", rione.publicUrl() + page)));
        feed.setAuthor(rione.municipality().name());
        reports.stream()
                .map(ReportRow::updatedAt)
                .max(java.util.Comparator.naturalOrder())
                .ifPresent(at -> feed.setPublishedDate(Date.from(at)));
        feed.setEntries(
                reports.stream().map(report -> entry(report, names, language)).toList());
        return new SyndFeedOutput().outputString(feed).getBytes(StandardCharsets.UTF_8);
    }

    private SyndEntry entry(ReportRow report, Map<String, String> names, Locale language) {
        var entry = new SyndEntryImpl();
        entry.setUri("urn:uuid:" + report.id().value());
        entry.setTitle(allowed(report.title()));
        entry.setLink(rione.publicUrl() + ReportLinks.report(report.code()));
        entry.setPublishedDate(Date.from(report.createdAt()));
        entry.setUpdatedDate(Date.from(report.updatedAt()));
        var text = new SyndContentImpl();
        text.setType("text/plain");
        text.setValue(allowed(Texts.get(
                language,
                "reports.feed.entry",
                report.code(),
                names.getOrDefault(report.category(), report.category()),
                Texts.get(language, "reports.feed." + word(report.state())),
                report.address(),
                report.description())));
        entry.setDescription(text);
        return entry;
    }

    private static String word(ReportState state) {
        return state.open() ? "open" : "closed";
    }

    private static SyndLinkImpl link(String relation, String address) {
        var link = new SyndLinkImpl();
        link.setRel(relation);
        link.setHref(address);
        return link;
    }

    /** Without what XML cannot carry. */
    private static String allowed(String text) {
        return text.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || c >= 0x20 && c <= 0xD7FF
                        || c >= 0xE000 && c <= 0xFFFD
                        || c >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
