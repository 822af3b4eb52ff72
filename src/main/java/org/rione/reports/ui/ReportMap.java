package org.rione.reports.ui;

import static java.util.stream.Collectors.toMap;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.rione.reports.Category;
import org.rione.reports.ReportFilter;
import org.rione.reports.ReportState;
import org.rione.shared.ui.CityMap;
import org.rione.shared.ui.CityMap.Clusters;
import org.rione.shared.ui.Html;
import org.rione.territory.Neighbourhood;
import org.rione.territory.Territory;

/** Reports on the map of the city; the list beside it says the same in words. */
@org.springframework.stereotype.Component
public class ReportMap {

    private static final String CLUSTERS = "/api/v1/reports/clusters";

    private final Territory territory;

    ReportMap(Territory territory) {
        this.territory = territory;
    }

    /** With the filter of the list: what the map gathers is what the list has page by page. */
    Component of(ReportFilter filter, ReportNames.Known names) {
        var clusters = new Clusters(
                address(filter), t("reports.map.cluster", "{0}", "{1}"), t("reports.map.late"), words(names));
        return div("rn-stack rn-report-map", CityMap.gathering(t("reports.map.label"), clusters), legend());
    }

    private String address(ReportFilter filter) {
        var address = new StringBuilder(CLUSTERS).append("?status=").append(word(filter.status()));
        filter.category().ifPresent(category -> add(address, "category", category));
        filter.neighbourhood()
                .flatMap(territory::find)
                .map(Neighbourhood::slug)
                .ifPresent(slug -> add(address, "neighbourhood", slug));
        filter.words().ifPresent(words -> add(address, "q", words));
        filter.action().ifPresent(action -> add(address, "action", action.toString()));
        if (filter.linkedOnly()) {
            add(address, "linked", "true");
        }
        filter.sent().from().ifPresent(day -> add(address, "from", day.toString()));
        filter.sent().to().ifPresent(day -> add(address, "to", day.toString()));
        return address.toString();
    }

    private static void add(StringBuilder address, String name, String value) {
        address.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    private static Clusters.Words words(ReportNames.Known names) {
        return new Clusters.Words(
                Arrays.stream(ReportState.Kind.values())
                        .collect(toMap(ReportMap::word, kind -> t("reports.state", kind))),
                Arrays.stream(ReportState.Kind.values()).collect(toMap(ReportMap::word, ReportMap::look)),
                names.categories().values().stream()
                        .filter(category -> category.parent().isPresent())
                        .collect(toMap(Category::code, Category::icon)));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** The colour token of a state. */
    public static String look(ReportState.Kind state) {
        return switch (state) {
            case IN_PROGRESS, SUSPENDED -> "data-5";
            case RESOLVED -> "ok";
            case REOPENED -> "accent";
            case RECEIVED, IN_MODERATION, PUBLISHED, ASSIGNED, REMOVED -> "primary";
        };
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
