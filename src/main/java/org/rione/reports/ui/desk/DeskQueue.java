package org.rione.reports.ui.desk;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rione.reports.ReportRow;
import org.rione.reports.ui.Days;
import org.rione.reports.ui.ReportChips;
import org.rione.reports.ui.ReportNames;
import org.rione.shared.Slice;
import org.rione.shared.ui.Html;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.Numbers;

/** One page of the queue as a table, with a box to choose each row and its number on the map. */
final class DeskQueue extends Div {

    private final DeskAddress address;
    private final DeskChoice choice;
    private final List<Anchor> links = new ArrayList<>();
    private final List<HtmlContainer> boxes = new ArrayList<>();
    private final List<ReportRow> rows;
    private final SerializableRunnable changed;

    DeskQueue(
            DeskAddress address,
            Slice<ReportRow> page,
            DeskChoice choice,
            ReportNames.Known names,
            LocalDate today,
            int pageSize,
            SerializableRunnable changed) {
        this.address = address;
        this.choice = choice;
        this.rows = page.items();
        this.changed = changed;
        addClassNames("rn-stack");
        if (rows.isEmpty()) {
            add(el("div", "rn-empty", Icon.of("circle-check").svg(), p("", t("reports.desk.empty"))));
            return;
        }
        var body = el("tbody", "");
        for (int i = 0; i < rows.size(); i++) {
            body.add(row(i, names, today));
        }
        var head = el(
                "tr",
                "",
                attr(el("th", "", Html.srOnly(t("reports.desk.pick"))), "scope", "col"),
                attr(column("reports.desk.due"), "aria-sort", "ascending"),
                column("reports.desk.report"),
                column("reports.desk.state"),
                attr(column("reports.desk.people"), "data-num", ""),
                attr(el("th", "", Html.srOnly(t("reports.desk.on-map"))), "scope", "col"));
        add(div(
                "rn-tablebox",
                attr(
                        el(
                                "table",
                                "rn-table",
                                el("caption", "rn-sr", t("reports.desk.caption")),
                                el("thead", "", head),
                                body),
                        "data-fold",
                        "")));
        var turn = attr(div("rn-row"), "role", "group", "aria-label", t("reports.desk.pages"));
        if (address.after().isPresent()) {
            turn.add(attr(
                    link("rn-btn", address.fromTheStart().href(), text(t("reports.list.first"))),
                    "data-kind",
                    "quiet"));
        }
        page.next()
                .ifPresent(next -> turn.add(attr(
                        link("rn-btn", address.after(next).href(), text(t("reports.list.more", pageSize))),
                        "data-kind",
                        "neutral")));
        if (turn.getComponentCount() > 0) {
            add(turn);
        }
    }

    int size() {
        return rows.size();
    }

    void focus(int row) {
        if (row >= 0 && row < links.size()) {
            links.get(row).focus();
        }
    }

    /** Chooses the row, or lets it go. */
    void toggle(int row) {
        if (row >= 0 && row < rows.size()) {
            var chosen = choice.toggle(rows.get(row));
            boxes.get(row).getElement().setProperty("checked", chosen);
            changed.run();
        }
    }

    private static HtmlContainer column(String key) {
        return attr(el("th", "", t(key)), "scope", "col");
    }

    private Component row(int index, ReportNames.Known names, LocalDate today) {
        var report = rows.get(index);
        var late = report.late(today);
        var due = el("b", "");
        if (late) {
            due.add(Icon.of("clock-exclamation").svg(), text(" "));
        }
        due.add(text(Days.shortDay(report.deadline())));
        var when = el("td", "rn-desk-due", due, text(Days.distance(report.deadline(), today)));
        var row = el(
                "tr",
                "",
                el("td", "rn-desk-pick", box(index, report)),
                late ? attr(when, "data-late", "") : when,
                title(report, names),
                attr(el("td", "", ReportChips.state(report.state())), "data-label", t("reports.desk.state")),
                attr(
                        el("td", "", Numbers.whole(report.supports())),
                        "data-num",
                        "",
                        "data-label",
                        t("reports.desk.people")),
                el("td", "rn-desk-number", number(index, report)));
        attr(row, "data-row", String.valueOf(index));
        return address.report().equals(Optional.of(report.code())) ? attr(row, "aria-selected", "true") : row;
    }

    private Component title(ReportRow report, ReportNames.Known names) {
        var anchor = link(address.choosing(report.code()).href(), report.title());
        links.add(anchor);
        var about = names.quarter(report.neighbourhood())
                .map(quarter -> quarter + " · ")
                .orElse("");
        return attr(
                el(
                        "th",
                        "",
                        anchor,
                        el(
                                "span",
                                "rn-hint",
                                Icon.of(names.icon(report.category())).svg(),
                                text(" " + about),
                                text("rn-code", report.code()))),
                "scope",
                "row");
    }

    private static Component number(int index, ReportRow report) {
        return report.point().isPresent() ? text("rn-count", String.valueOf(index + 1)) : Html.srOnly("–");
    }

    private Component box(int index, ReportRow report) {
        var box = attr(
                new HtmlContainer("input"),
                "type",
                "checkbox",
                "aria-label",
                t("reports.desk.pick.one", report.code()));
        box.getElement().setProperty("checked", choice.has(report.id()));
        box.getElement().addEventListener("change", _ -> toggle(index));
        boxes.add(box);
        return el("label", "rn-check", box);
    }
}
