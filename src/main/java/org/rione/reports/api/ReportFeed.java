package org.rione.reports.api;

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
import org.rione.shared.api.ConditionalAnswer;
import org.rione.shared.feed.AtomFile;
import org.rione.shared.feed.FeedEntry;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
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
    ResponseEntity<byte[]> feed(WebRequest request, @RequestParam MultiValueMap<String, String> query) {
        var language = Texts.supported(Locale.forLanguageTag(String.valueOf(query.getFirst("lang"))));
        var asked = queries.read(query, language);
        var reports = lists.page(asked.filter(), Order.RECENT, Optional.empty(), ENTRIES)
                .items();
        var bytes = write(asked.page(), reports, language);
        return ConditionalAnswer.of(request, "application/atom+xml;charset=utf-8", bytes);
    }

    private byte[] write(String page, List<ReportRow> reports, Locale language) {
        var names = categories.all().stream().collect(Collectors.toMap(Category::code, one -> one.name(language)));
        return AtomFile.write(
                Texts.get(language, "reports.feed.title", rione.municipality().city()),
                rione.municipality().name(),
                rione.publicUrl() + page.replace(ReportLinks.LIST, ReportLinks.FEED),
                rione.publicUrl() + page,
                language,
                reports.stream().map(report -> entry(report, names, language)).toList());
    }

    private FeedEntry entry(ReportRow report, Map<String, String> names, Locale language) {
        return new FeedEntry(
                "urn:uuid:" + report.id().value(),
                report.title(),
                rione.publicUrl() + ReportLinks.report(report.code()),
                report.createdAt(),
                report.updatedAt(),
                Texts.get(
                        language,
                        "reports.feed.entry",
                        report.code(),
                        names.getOrDefault(report.category(), report.category()),
                        Texts.get(language, "reports.feed." + word(report.state())),
                        report.address(),
                        report.description()));
    }

    private static String word(ReportState state) {
        return state.open() ? "open" : "closed";
    }
}
