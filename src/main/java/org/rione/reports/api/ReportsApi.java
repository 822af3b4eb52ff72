package org.rione.reports.api;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rione.identity.Office;
import org.rione.identity.Offices;
import org.rione.reports.ReportCursor;
import org.rione.reports.ReportFilter;
import org.rione.reports.ReportFilter.Order;
import org.rione.reports.ReportFilter.Status;
import org.rione.reports.ReportLists;
import org.rione.reports.Reports;
import org.rione.reports.overview.Period;
import org.rione.shared.Cursor;
import org.rione.shared.api.ConditionalAnswer;
import org.rione.territory.Neighbourhood;
import org.rione.territory.NeighbourhoodId;
import org.rione.territory.Territory;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;

/** Public reports for programs: what is private, hidden or somebody's name is not here. */
@RestController
class ReportsApi {

    private final ReportLists lists;
    private final Reports reports;
    private final Territory territory;
    private final Offices offices;
    private final JsonMapper json;

    ReportsApi(ReportLists lists, Reports reports, Territory territory, Offices offices, JsonMapper json) {
        this.lists = lists;
        this.reports = reports;
        this.territory = territory;
        this.offices = offices;
        this.json = json;
    }

    /** A page of a list. */
    record Page(List<ReportResource> items, @Nullable String next) {}

    @GetMapping("/api/v1/reports")
    ResponseEntity<byte[]> all(
            WebRequest request,
            @RequestParam(defaultValue = "all") String status,
            @RequestParam Optional<String> category,
            @RequestParam Optional<String> neighbourhood,
            @RequestParam Optional<UUID> action,
            @RequestParam Optional<String> q,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> from,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> to,
            @RequestParam(defaultValue = "recent") String order,
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "20") int limit) {
        if (limit < 1 || limit > ReportLists.LONGEST_PAGE) {
            throw new IllegalArgumentException("limit: 1 to " + ReportLists.LONGEST_PAGE);
        }
        var filter = new ReportFilter(
                Status.valueOf(status.toUpperCase(Locale.ROOT)),
                category,
                neighbourhood.map(this::quarter),
                q.filter(words -> !words.isBlank()),
                action,
                false,
                Period.forward(from, to));
        var by = Order.valueOf(order.toUpperCase(Locale.ROOT));
        var page = lists.page(filter, by, after.map(text -> ReportCursor.parse(by, text)), limit);
        var names = offices.all().stream().collect(toMap(Office::id, Office::name));
        var items = page.items().stream()
                .map(report -> ReportResource.of(report, names, territory, reports.today(), List.of()))
                .toList();
        return answer(request, new Page(items, page.next().map(Cursor::encoded).orElse(null)));
    }

    private NeighbourhoodId quarter(String slug) {
        return territory
                .bySlug(slug)
                .map(Neighbourhood::id)
                .orElseThrow(() -> new IllegalArgumentException("no neighbourhood " + slug));
    }

    @GetMapping("/api/v1/reports/{code}")
    ResponseEntity<byte[]> one(WebRequest request, @PathVariable String code) {
        var report = lists.byCode(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var names = offices.all().stream().collect(toMap(Office::id, Office::name));
        return answer(
                request, ReportResource.of(report, names, territory, reports.today(), reports.history(report.id())));
    }

    private ResponseEntity<byte[]> answer(WebRequest request, Object body) {
        return ConditionalAnswer.of(request, MediaType.APPLICATION_JSON_VALUE, json.writeValueAsBytes(body));
    }
}
