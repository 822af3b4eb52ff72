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
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Optional;
import org.rione.identity.CurrentPerson;
import org.rione.identity.Office;
import org.rione.identity.Offices;
import org.rione.reports.DeskFilter;
import org.rione.reports.ReportDesk;
import org.rione.reports.ReportRow;
import org.rione.reports.Reports;
import org.rione.shared.Role;
import org.rione.shared.Slice;
import org.rione.shared.ui.Crumbs;
import org.rione.shared.ui.Html;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.Numbers;
import org.rione.shared.ui.PageRequest;
import org.rione.shared.ui.Tr;

/** The officer's desk: the queue by date, and beside it the report that was chosen. */
@Route("ufficio")
@RolesAllowed({Role.OFFICER, Role.ADMINISTRATOR})
class DeskView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAGE = 25;
    private static final String KIND = "reports.desk.kind";

    private final transient ReportDesk desk;
    private final transient Reports reports;
    private final transient ReportNames names;
    private final transient DeskItem item;
    private final transient Offices offices;
    private final transient CurrentPerson current;

    DeskView(
            ReportDesk desk,
            Reports reports,
            ReportNames names,
            DeskItem item,
            Offices offices,
            CurrentPerson current) {
        this.desk = desk;
        this.reports = reports;
        this.names = names;
        this.item = item;
        this.offices = offices;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(DeskAddress.of(new PageRequest(
                "/ufficio", event.getLocation().getQueryParameters().getParameters(), Tr.locale())));
    }

    @Override
    public String getPageTitle() {
        return t("reports.desk.title");
    }

    private void show(DeskAddress address) {
        removeAll();
        var queue = desk.queue(address.filter(), address.cursor(), PAGE);
        var aside = attr(el("aside", "rn-stack rn-desk-item"), "aria-label", t("reports.desk.item"));
        address.report()
                .flatMap(reports::visible)
                .filter(reports::mayAnswer)
                .ifPresentOrElse(
                        report -> aside.add(item.of(report, () -> show(address))),
                        () -> aside.add(el(
                                "div",
                                "rn-empty rn-only-wide",
                                Icon.of("inbox").svg(),
                                p("", t("reports.desk.choose")))));
        add(
                Crumbs.from("/", t("reports.home")).here(t("reports.desk.title")),
                div(
                        "rn-wrap",
                        head(),
                        filters(address),
                        attr(div("rn-split rn-desk", aside, div("", list(address, queue))), "data-aside", "first")));
    }

    private Component head() {
        var office = current.get()
                .flatMap(who -> who.office())
                .flatMap(offices::find)
                .map(Office::name);
        var figures = desk.figures();
        return div(
                "rn-title",
                Html.h1(office.map(name -> t("reports.desk.office", name)).orElseGet(() -> t("reports.desk.title"))),
                el(
                        "ul",
                        "rn-desk-figures",
                        attr(figure(figures.late(), "reports.desk.late"), "data-k", "late"),
                        figure(figures.soon(), "reports.desk.soon"),
                        figure(figures.reopened(), "reports.desk.reopened"),
                        figure(figures.all(), "reports.desk.all")));
    }

    private static HtmlContainer figure(int number, String key) {
        return el("li", "", el("b", "", Numbers.whole(number)), text(t(key)));
    }

    private Component filters(DeskAddress address) {
        var row = attr(div("rn-row rn-report-filters"), "role", "group", "aria-label", t("reports.filter"));
        for (var kind : DeskFilter.Kind.values()) {
            var pill = link("rn-pill", address.with(kind).href(), text(t(KIND, kind)));
            row.add(kind == address.filter().kind() ? attr(pill, "aria-current", "true") : pill);
        }
        return row;
    }

    private Component list(DeskAddress address, Slice<ReportRow> queue) {
        if (queue.items().isEmpty()) {
            return el("div", "rn-empty", Icon.of("circle-check").svg(), p("", t("reports.desk.empty")));
        }
        var known = names.now();
        var today = reports.today();
        var rows = el("tbody", "");
        queue.items().forEach(report -> rows.add(row(address, report, known, today)));
        var head = el(
                "tr",
                "",
                attr(column("reports.desk.due"), "aria-sort", "ascending"),
                column("reports.desk.report"),
                column("reports.desk.state"),
                attr(column("reports.desk.people"), "data-num", ""));
        var table = attr(
                el("table", "rn-table", el("caption", "rn-sr", t("reports.desk.caption")), el("thead", "", head), rows),
                "data-fold",
                "");
        var box = div("rn-stack", div("rn-tablebox", table));
        queue.next()
                .ifPresent(next -> box.add(attr(
                        link("rn-btn", address.after(next).href(), text(t("reports.list.more", PAGE))),
                        "data-kind",
                        "neutral")));
        return box;
    }

    private static HtmlContainer column(String key) {
        return attr(el("th", "", t(key)), "scope", "col");
    }

    private static Component row(DeskAddress address, ReportRow report, ReportNames.Known names, LocalDate today) {
        var late = report.late(today);
        var due = el("b", "");
        if (late) {
            due.add(Icon.of("clock-exclamation").svg(), text(" "));
        }
        due.add(text(Days.shortDay(report.deadline())));
        var when = el("td", "rn-desk-due", due, text(Days.distance(report.deadline(), today)));
        var about = names.quarter(report.neighbourhood())
                .map(quarter -> quarter + " · ")
                .orElse("");
        var title = attr(
                el(
                        "th",
                        "",
                        link(address.choosing(report.code()).href(), report.title()),
                        el(
                                "span",
                                "rn-hint",
                                Icon.of(names.icon(report.category())).svg(),
                                text(" " + about),
                                text("rn-code", report.code()))),
                "scope",
                "row");
        var row = el(
                "tr",
                "",
                late ? attr(when, "data-late", "") : when,
                title,
                attr(el("td", "", ReportChips.state(report.state())), "data-label", t("reports.desk.state")),
                attr(
                        el("td", "", Numbers.whole(report.supports())),
                        "data-num",
                        "",
                        "data-label",
                        t("reports.desk.people")));
        return address.report().equals(Optional.of(report.code())) ? attr(row, "aria-selected", "true") : row;
    }
}
