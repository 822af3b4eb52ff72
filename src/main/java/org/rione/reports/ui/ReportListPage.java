package org.rione.reports.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.util.Optional;
import java.util.Set;
import org.rione.reports.ReportFilter.Order;
import org.rione.reports.ReportFilter.Status;
import org.rione.reports.ReportLinks;
import org.rione.reports.ReportLists;
import org.rione.reports.ReportRow;
import org.rione.reports.Reports;
import org.rione.shared.Slice;
import org.rione.shared.Topics;
import org.rione.shared.ui.Crumbs;
import org.rione.shared.ui.Html;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.Numbers;
import org.rione.shared.ui.PageMeta;
import org.rione.shared.ui.PageRequest;
import org.rione.shared.ui.PublicPage;
import org.rione.territory.Territory;

/** All public reports: what is looked for stands in the address, so every list is a link. */
@org.springframework.stereotype.Component
class ReportListPage implements PublicPage {

    private static final int PAGE = 20;

    private static final String ORDER = "reports.list.order";

    private final ReportLists lists;
    private final Reports reports;
    private final ReportNames names;
    private final ReportListFilters filters;
    private final ReportMap map;
    private final Territory territory;

    ReportListPage(
            ReportLists lists,
            Reports reports,
            ReportNames names,
            ReportListFilters filters,
            ReportMap map,
            Territory territory) {
        this.lists = lists;
        this.reports = reports;
        this.names = names;
        this.filters = filters;
        this.map = map;
        this.territory = territory;
    }

    @Override
    public boolean claims(String path) {
        return path.equals(ReportLinks.LIST);
    }

    @Override
    public Optional<Rendered> render(PageRequest request) {
        var address = ListAddress.of(request, territory);
        var meta = new PageMeta(t("reports.list.title"), t("reports.list.description"), address.href());
        return Optional.of(new Rendered(meta, content(address), Set.of(Topics.REPORTS, Topics.TERRITORY)));
    }

    private Component content(ListAddress address) {
        return div(
                "",
                Crumbs.from("/", t("reports.home")).here(t("reports.list.title")),
                div("rn-wrap", title(), tools(address), results(address)));
    }

    private Component title() {
        var fixed = el("p", "rn-muted");
        var sentence = t("reports.list.fixed", Numbers.whole(lists.resolvedInAYear()));
        fixed.setText(sentence);
        return div(
                "rn-title",
                attr(
                        div(
                                "rn-row",
                                Html.h1(t("reports.list.title")),
                                link("rn-btn", ReportLinks.NEW, Icon.of("plus").svg(), text(t("reports.list.new")))),
                        "data-spread",
                        ""),
                fixed);
    }

    private Component tools(ListAddress address) {
        return div(
                "rn-stack rn-report-tools",
                div("rn-report-find", views(address), search(address)),
                filters.build(address),
                counts(address));
    }

    private static Component views(ListAddress address) {
        return attr(
                el(
                        "nav",
                        "rn-tabs",
                        tab(address.asMap(true), address.map(), "map", "reports.list.map"),
                        tab(address.asMap(false), !address.map(), "list", "reports.list.list")),
                "aria-label",
                t("reports.list.views"));
    }

    private static Component tab(ListAddress to, boolean chosen, String icon, String key) {
        var tab = link("", to.href(), Icon.of(icon).svg(), text(t(key)));
        return chosen ? attr(tab, "aria-current", "page") : tab;
    }

    private static Component search(ListAddress address) {
        var form = attr(ListForm.of(address, Set.of("q")), "role", "search", "aria-label", t("reports.list.search"));
        form.add(attr(el("label", "rn-sr", t("reports.list.search.label")), "for", "cerca-segnalazioni"));
        var field = attr(
                el("input", "rn-input"),
                "id",
                "cerca-segnalazioni",
                "type",
                "search",
                "name",
                "q",
                "maxlength",
                "200",
                "placeholder",
                t("reports.list.search.hint"),
                "value",
                address.filter().words().orElse(""));
        var button = attr(
                el("button", "rn-btn", Icon.of("search").svg()),
                "type",
                "submit",
                "data-kind",
                "neutral",
                "aria-label",
                t("reports.list.search.do"));
        form.add(div("rn-row rn-report-search", field, button));
        return form;
    }

    private Component counts(ListAddress address) {
        var filter = address.filter();
        var all = lists.count(filter);
        var sentence = el("p", "", el("b", "", t("reports.list.count", all)));
        if (filter.status() == Status.OPEN || filter.status() == Status.ALL) {
            var late = lists.count(filter.withStatus(Status.LATE));
            sentence.add(text(
                    "rn-muted",
                    " " + t(filter.status() == Status.OPEN ? "reports.list.open" : "reports.list.any", late)));
        }
        attr(sentence, "aria-live", "polite");
        var row = attr(div("rn-row", sentence), "data-spread", "");
        if (address.filtered()) {
            row.add(link("rn-row rn-tall", address.unfiltered().href(), text(t("reports.list.clear"))));
        }
        var feed = ReportLinks.FEED + address.with(address.order()).href().substring(ReportLinks.LIST.length());
        row.add(link("rn-row rn-tall", feed, Icon.of("rss").svg(), text(t("reports.list.feed"))));
        return row;
    }

    private Component results(ListAddress address) {
        var known = names.now();
        var today = reports.today();
        var page = lists.page(address.filter(), address.order(), address.cursor(), PAGE);
        if (page.items().isEmpty()) {
            return empty(address);
        }
        var list = el("section", "", listHead(address));
        attr(list, "aria-label", t("reports.list.list"));
        var lines = div("rn-list");
        page.items().forEach(report -> lines.add(ReportLine.of(report, known, today)));
        list.add(lines);
        more(address, page).ifPresent(list::add);
        return address.map()
                ? div("rn-report-both", map.of(address.filter(), known), list)
                : attr(div("rn-report-both", list), "data-only", "list");
    }

    private static Component listHead(ListAddress address) {
        var orders = div("rn-row");
        for (var order : Order.values()) {
            var chosen = order == address.order();
            var choice = link("rn-tall rn-row", address.with(order).href(), text(t(ORDER, order)));
            orders.add(chosen ? attr(choice, "aria-current", "true") : choice);
        }
        attr(orders, "role", "group", "aria-label", t("reports.list.sort"));
        return attr(
                div("rn-row rn-report-order", attr(Html.h2(t("reports.list.found")), "class", "rn-h3"), orders),
                "data-spread",
                "");
    }

    private static Optional<Component> more(ListAddress address, Slice<ReportRow> page) {
        var ways = div("rn-row");
        address.after()
                .ifPresent(_ -> ways.add(attr(
                        link("rn-btn", address.with(address.order()).href(), text(t("reports.list.first"))),
                        "data-kind",
                        "quiet")));
        page.next()
                .ifPresent(next -> ways.add(attr(
                        link("rn-btn", address.after(next).href(), text(t("reports.list.more", PAGE))),
                        "data-kind",
                        "neutral",
                        "rel",
                        "next")));
        return ways.getElement().getChildCount() == 0 ? Optional.empty() : Optional.of(ways);
    }

    private static Component empty(ListAddress address) {
        var why = address.filter().sent().turned() ? "reports.filter.period.turned" : "reports.list.empty";
        HtmlContainer box = el("div", "rn-empty", Icon.of("search").svg(), p("", t(why)));
        box.add(
                link("rn-btn", address.unfiltered().href(), text(t("reports.list.clear"))),
                link(ReportLinks.NEW, t("reports.list.new")));
        return box;
    }
}
