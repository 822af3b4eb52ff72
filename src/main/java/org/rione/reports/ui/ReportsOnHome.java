package org.rione.reports.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.span;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Set;
import org.rione.reports.ReportLinks;
import org.rione.reports.ReportLists;
import org.rione.reports.ReportMonth;
import org.rione.reports.ReportSums;
import org.rione.reports.Reports;
import org.rione.shared.Topics;
import org.rione.shared.ui.HomeBlock;
import org.rione.shared.ui.Html;
import org.rione.shared.ui.Numbers;
import org.rione.shared.ui.Tr;

/** A year of reports in figures, and the latest that were solved. */
@org.springframework.stereotype.Component
class ReportsOnHome implements HomeBlock {

    private static final int LATEST = 3;

    private final ReportLists lists;
    private final ReportSums sums;
    private final Reports reports;
    private final ReportNames names;

    ReportsOnHome(ReportLists lists, ReportSums sums, Reports reports, ReportNames names) {
        this.lists = lists;
        this.sums = sums;
        this.reports = reports;
        this.names = names;
    }

    @Override
    public Place place() {
        return Place.SECTION;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.REPORTS);
    }

    @Override
    public List<Component> render() {
        var months = sums.months();
        var sent = months.stream().mapToInt(ReportMonth::sent).sum();
        if (sent == 0) {
            return List.of();
        }
        var year = div(
                "rn-stack",
                div("rn-section-head", Html.h2(t("reports.year.title"))),
                p(
                        "",
                        t(
                                "reports.year.sum",
                                months.stream().mapToInt(ReportMonth::resolved).sum(),
                                sent)),
                legend(),
                chart(months),
                table(months));
        return List.of(attr(div("rn-grid", year, latest()), "data-cols", "2"));
    }

    private static Component legend() {
        return el(
                "ul",
                "rn-legend-list",
                entry("data-1", t("reports.year.sent")),
                entry("data-2", t("reports.year.resolved")));
    }

    private static Component entry(String colour, String words) {
        var swatch = span("rn-swatch");
        swatch.getStyle().set("--c", "var(--rn-" + colour + ")");
        return el("li", "", swatch, text(words));
    }

    private static Component chart(List<ReportMonth> months) {
        var most = months.stream()
                .mapToInt(month -> Math.max(month.sent(), month.resolved()))
                .max()
                .orElse(1);
        var last = months.getLast();
        var chart = attr(
                div("rn-report-year"),
                "role",
                "img",
                "aria-label",
                t("reports.year.chart", name(last, TextStyle.FULL), last.sent(), last.resolved()));
        months.forEach(month -> chart.add(div(
                "rn-report-month",
                div("rn-report-bars", bar(month.sent(), most, "data-1"), bar(month.resolved(), most, "data-2")),
                text("rn-hint", name(month, TextStyle.SHORT)))));
        return chart;
    }

    private static Component bar(int number, int most, String colour) {
        var bar = span("");
        bar.getStyle().set("--v", Numbers.percent(number, most)).set("--c", "var(--rn-" + colour + ")");
        return bar;
    }

    /** The same as a table, for those who would rather read. */
    private static Component table(List<ReportMonth> months) {
        var rows = el("tbody", "");
        months.forEach(month -> rows.add(el(
                "tr",
                "",
                attr(
                        el(
                                "th",
                                "",
                                name(month, TextStyle.FULL) + " "
                                        + month.month().getYear()),
                        "scope",
                        "row"),
                attr(el("td", "", Numbers.whole(month.sent())), "data-num", ""),
                attr(el("td", "", Numbers.whole(month.resolved())), "data-num", ""))));
        var head = el(
                "tr",
                "",
                attr(el("th", "", t("reports.year.month")), "scope", "col"),
                attr(el("th", "", t("reports.year.sent")), "scope", "col", "data-num", ""),
                attr(el("th", "", t("reports.year.resolved")), "scope", "col", "data-num", ""));
        return el(
                "details",
                "",
                el("summary", "rn-tall", t("reports.year.table")),
                div("rn-tablebox", el("table", "rn-table", el("thead", "", head), rows)));
    }

    private static String name(ReportMonth month, TextStyle style) {
        return month.month().getMonth().getDisplayName(style, Tr.locale());
    }

    private Component latest() {
        var known = names.now();
        var today = reports.today();
        var head = div("rn-section-head", Html.h2(t("reports.latest")));
        head.add(link("", ReportLinks.LIST + "?vista=elenco&stato=chiuse", text(t("reports.latest.all"))));
        var list = div("rn-list");
        lists.latestFixed(LATEST).forEach(report -> list.add(ReportLine.brief(report, known, today)));
        return div("", head, list);
    }
}
