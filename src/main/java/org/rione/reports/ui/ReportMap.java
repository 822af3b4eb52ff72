package org.rione.reports.ui;

import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import org.rione.reports.ReportCluster;
import org.rione.reports.ReportFilter;
import org.rione.reports.ReportLinks;
import org.rione.reports.ReportLists;
import org.rione.reports.ReportRow;
import org.rione.reports.ReportState;
import org.rione.shared.ui.CityMap;
import org.rione.shared.ui.CityMap.Pin;
import org.rione.shared.ui.Html;

/** Reports on the map of the city; the list beside it says the same in words. */
@org.springframework.stereotype.Component
class ReportMap {

    private static final int MOST_PINS = 150;
    private static final double SQUARE = 0.004;

    private final ReportLists lists;

    ReportMap(ReportLists lists) {
        this.lists = lists;
    }

    Component of(ReportFilter filter, ReportNames.Known names, LocalDate today) {
        var placed = lists.placed(filter, MOST_PINS + 1);
        var pins = placed.size() <= MOST_PINS
                ? placed.stream().map(report -> pin(report, names, today)).toList()
                : lists.clusters(filter, SQUARE).stream().map(ReportMap::pin).toList();
        return div("rn-stack rn-report-map", map(pins), legend());
    }

    private static Component map(List<Pin> pins) {
        return CityMap.showing(t("reports.map.label", pins.size()), pins);
    }

    static Pin pin(ReportRow report, ReportNames.Known names, LocalDate today) {
        var late = report.late(today);
        return Pin.of(
                report.point().orElseThrow(),
                report.title() + ", "
                        + (late
                                ? t("reports.map.late")
                                : t(org.rione.reports.StateLook.of(report.state())
                                        .textKey())),
                names.icon(report.category()),
                late ? "danger" : look(report.state()),
                ReportLinks.report(report.code()));
    }

    static String look(ReportState state) {
        return switch (state) {
            case ReportState.InProgress _, ReportState.Suspended _ -> "data-5";
            case ReportState.Resolved _ -> "ok";
            case ReportState.Reopened _ -> "accent";
            case ReportState.Received _,
                    ReportState.InModeration _,
                    ReportState.Published _,
                    ReportState.Assigned _,
                    ReportState.Removed _ -> "primary";
        };
    }

    private static Pin pin(ReportCluster cluster) {
        var all = cluster.inTime() + cluster.inHand() + cluster.late();
        return Pin.cluster(
                cluster.middle(),
                t("reports.map.cluster", all, cluster.late()),
                cluster.inTime(),
                cluster.inHand(),
                cluster.late());
    }

    private static Component legend() {
        return el(
                "ul",
                "rn-legend-list",
                entry("primary", "reports.map.in-time"),
                entry("data-5", "reports.map.in-hand"),
                entry("danger", "reports.map.late"),
                entry("ok", "reports.map.done"));
    }

    private static Component entry(String colour, String key) {
        Span swatch = Html.span("rn-swatch");
        swatch.getStyle().set("--c", "var(--rn-" + colour + ")");
        return el("li", "", swatch, text(t(key)));
    }
}
