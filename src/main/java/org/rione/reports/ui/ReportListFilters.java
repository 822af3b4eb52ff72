package org.rione.reports.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.util.Optional;
import org.rione.reports.Category;
import org.rione.reports.ReportCategories;
import org.rione.reports.ReportFilter.Status;
import org.rione.reports.ReportLists;
import org.rione.reports.Reports;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.Numbers;
import org.rione.shared.ui.Tr;
import org.rione.territory.Territory;

/** The row of filters above the list: every choice is a link to the list it gives. */
@org.springframework.stereotype.Component
class ReportListFilters {

    private static final String STATUS = "reports.filter.status";

    private final ReportLists lists;
    private final ReportCategories categories;
    private final Territory territory;
    private final Reports reports;

    ReportListFilters(ReportLists lists, ReportCategories categories, Territory territory, Reports reports) {
        this.reports = reports;
        this.lists = lists;
        this.categories = categories;
        this.territory = territory;
    }

    Component build(ListAddress address) {
        var row = div("rn-row rn-report-filters", category(address), quarter(address), period(address));
        for (var status : Status.values()) {
            var to = address.with(address.filter().withStatus(status)).href();
            var word = text(t(STATUS, status));
            var pill = status == Status.LATE
                    ? link("rn-pill", to, Icon.of("clock-exclamation").svg(), word)
                    : link("rn-pill", to, word);
            row.add(status == address.filter().status() ? attr(pill, "aria-current", "true") : pill);
        }
        row.add(linked(address));
        return attr(row, "role", "group", "aria-label", t("reports.filter"));
    }

    private static Component linked(ListAddress address) {
        var on = address.filter().linkedOnly();
        var pill = link(
                "rn-pill", address.with(address.filter().withLinkedOnly(!on)).href(), text(t("reports.filter.linked")));
        return on ? attr(pill, "aria-current", "true") : pill;
    }

    private Component category(ListAddress address) {
        var counts = lists.countByCategory(address.filter());
        var all = categories.all();
        var chosen = address.filter().category();
        var options = el("ul", "rn-report-options");
        options.add(option(
                address.with(address.filter().withCategory(Optional.empty())),
                chosen.isEmpty(),
                "dots",
                t("reports.filter.category.all"),
                counts.values().stream().mapToInt(Integer::intValue).sum()));
        for (var category : all) {
            if (category.parent().isEmpty()) {
                options.add(el("li", "rn-hint rn-report-group", category.name(Tr.locale())));
            } else {
                options.add(option(
                        address.with(address.filter().withCategory(Optional.of(category.code()))),
                        chosen.filter(category.code()::equals).isPresent(),
                        category.icon(),
                        category.name(Tr.locale()),
                        counts.getOrDefault(category.code(), 0)));
            }
        }
        var label = chosen.flatMap(code -> all.stream()
                        .filter(category -> category.code().equals(code))
                        .findFirst())
                .map((Category category) -> category.name(Tr.locale()));
        return fold(label, t("reports.filter.category"), options);
    }

    private Component quarter(ListAddress address) {
        var chosen = address.filter().neighbourhood();
        var options = el("ul", "rn-report-options");
        options.add(plain(
                address.with(address.filter().withNeighbourhood(Optional.empty())),
                chosen.isEmpty(),
                t("reports.filter.quarter.all")));
        territory
                .all()
                .forEach(quarter -> options.add(plain(
                        address.with(address.filter().withNeighbourhood(Optional.of(quarter.id()))),
                        chosen.filter(quarter.id()::equals).isPresent(),
                        quarter.name())));
        return fold(
                chosen.flatMap(territory::find).map(quarter -> quarter.name()), t("reports.filter.quarter"), options);
    }

    private Component period(ListAddress address) {
        var sent = address.filter().sent();
        var fold = fold(
                PeriodFilter.name(sent), t("reports.filter.period"), PeriodFilter.options(address, reports.today()));
        return sent.turned() ? attr(fold, "open", "") : fold;
    }

    /** Unfolds without JavaScript. */
    private static HtmlContainer fold(Optional<String> chosen, String name, HtmlContainer options) {
        var summary = el("summary", "rn-pill");
        summary.add(
                text(chosen.map(value -> name + ": " + value).orElse(name)),
                Icon.of("chevron-down").svg());
        if (chosen.isPresent()) {
            attr(summary, "aria-current", "true");
        }
        return el("details", "rn-report-fold", summary, options);
    }

    private static Component option(ListAddress to, boolean chosen, String icon, String name, int count) {
        var link = link("", to.href(), Icon.of(icon).svg(), text(name), text("rn-hint rn-num", Numbers.whole(count)));
        return el("li", "", chosen ? attr(link, "aria-current", "true") : link);
    }

    private static Component plain(ListAddress to, boolean chosen, String name) {
        var link = link("", to.href(), text(name));
        return el("li", "", chosen ? attr(link, "aria-current", "true") : link);
    }
}
