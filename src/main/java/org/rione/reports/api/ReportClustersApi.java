package org.rione.reports.api;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.rione.reports.ReportFilter;
import org.rione.reports.ReportFilter.Status;
import org.rione.reports.ReportLinks;
import org.rione.reports.ReportLists;
import org.rione.reports.ReportRow;
import org.rione.reports.Reports;
import org.rione.reports.overview.Cluster;
import org.rione.reports.overview.MapWindow;
import org.rione.reports.overview.Period;
import org.rione.shared.api.ConditionalAnswer;
import org.rione.territory.Neighbourhood;
import org.rione.territory.NeighbourhoodId;
import org.rione.territory.Territory;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.json.JsonMapper;

/** Public reports on a map: gathered by the server, so that a map of a million is as quick as one of ten. */
@RestController
class ReportClustersApi {

    private static final int MOST_NAMED = 500;

    private final ReportLists lists;
    private final Reports reports;
    private final Territory territory;
    private final JsonMapper json;

    ReportClustersApi(ReportLists lists, Reports reports, Territory territory, JsonMapper json) {
        this.lists = lists;
        this.reports = reports;
        this.territory = territory;
        this.json = json;
    }

    /** The largest first; two of them are never so near that their bubbles touch at the zoom that was asked for. */
    record Clusters(List<Item> items) {}

    /**
     * Reports that lie close together.
     *
     * @param inTime open, not begun, before their deadline
     * @param inHand open and being worked on or suspended, not late
     * @param late open and past their deadline
     * @param bbox of the reports: west, south, east, north
     * @param reports at most twenty of them, where coming nearer does not part them
     */
    record Item(
            double lat,
            double lon,
            int count,
            int inTime,
            int inHand,
            int late,
            int closed,
            List<Double> bbox,
            List<Named> reports) {}

    /** A single report behind a cluster. */
    record Named(String code, String title, String category, String state, boolean late, String path) {

        static Named of(ReportRow report, LocalDate today) {
            return new Named(
                    report.code(),
                    report.title(),
                    report.category(),
                    report.state().kind().name().toLowerCase(Locale.ROOT),
                    report.late(today),
                    ReportLinks.report(report.code()));
        }
    }

    @GetMapping("/api/v1/reports/clusters")
    ResponseEntity<byte[]> clusters(
            WebRequest request,
            @RequestParam String bbox,
            @RequestParam double zoom,
            @RequestParam(defaultValue = "all") String status,
            @RequestParam Optional<String> category,
            @RequestParam Optional<String> neighbourhood,
            @RequestParam Optional<UUID> action,
            @RequestParam Optional<String> q,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> from,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> to,
            @RequestParam(defaultValue = "false") boolean linked) {
        var filter = new ReportFilter(
                Status.valueOf(status.toUpperCase(Locale.ROOT)),
                category,
                neighbourhood.map(this::quarter),
                q.filter(words -> !words.isBlank()),
                action,
                linked,
                Period.forward(from, to));
        var clusters = lists.clusters(filter, MapWindow.parse(bbox, zoom));
        var named = named(clusters);
        return answer(
                request,
                new Clusters(
                        clusters.stream().map(cluster -> item(cluster, named)).toList()));
    }

    private NeighbourhoodId quarter(String slug) {
        return territory
                .bySlug(slug)
                .map(Neighbourhood::id)
                .orElseThrow(() -> new IllegalArgumentException("no neighbourhood " + slug));
    }

    private Map<UUID, Named> named(List<Cluster> clusters) {
        var ids = clusters.stream()
                .flatMap(cluster -> cluster.some().stream())
                .limit(MOST_NAMED)
                .toList();
        var today = reports.today();
        return lists.all(ids).stream().collect(toMap(report -> report.id().value(), report -> Named.of(report, today)));
    }

    private static Item item(Cluster cluster, Map<UUID, Named> named) {
        return new Item(
                rounded(cluster.middle().lat()),
                rounded(cluster.middle().lon()),
                cluster.count(),
                cluster.inTime(),
                cluster.inHand(),
                cluster.late(),
                cluster.closed(),
                List.of(
                        rounded(cluster.southWest().lon()),
                        rounded(cluster.southWest().lat()),
                        rounded(cluster.northEast().lon()),
                        rounded(cluster.northEast().lat())),
                cluster.some().stream().map(named::get).filter(Objects::nonNull).toList());
    }

    /** To the decimetre. */
    private static double rounded(double degrees) {
        return Math.round(degrees * 1e6) / 1e6;
    }

    private ResponseEntity<byte[]> answer(WebRequest request, Clusters body) {
        return ConditionalAnswer.of(request, MediaType.APPLICATION_JSON_VALUE, json.writeValueAsBytes(body));
    }
}
