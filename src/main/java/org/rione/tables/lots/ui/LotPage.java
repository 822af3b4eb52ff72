package org.rione.tables.lots.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.h1;
import static org.rione.shared.ui.Html.h2;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.span;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.rione.shared.Topics;
import org.rione.shared.ui.Crumbs;
import org.rione.shared.ui.Dates;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.PageMeta;
import org.rione.shared.ui.PageRequest;
import org.rione.shared.ui.PublicPage;
import org.rione.tables.NeighbourhoodTable;
import org.rione.tables.Tables;
import org.rione.tables.lots.DrawOrder;
import org.rione.tables.lots.LotLinks;
import org.rione.tables.lots.SeatLot;
import org.rione.tables.lots.SeatLots;
import org.rione.tables.ui.TableLinks;

/** One draw of seats: its rules, and afterwards the order of the numbers and how to draw again. Never a name. */
@org.springframework.stereotype.Component
class LotPage implements PublicPage {

    private static final Pattern ADDRESS = Pattern.compile(TableLinks.ALL + "/([a-z0-9-]+)/sorteggi/([0-9]{1,6})");
    private static final int SHOWN = 200;

    private final Tables tables;
    private final SeatLots lots;

    LotPage(Tables tables, SeatLots lots) {
        this.tables = tables;
        this.lots = lots;
    }

    @Override
    public boolean claims(String path) {
        return ADDRESS.matcher(path).matches();
    }

    @Override
    public Optional<Rendered> render(PageRequest request) {
        var address = ADDRESS.matcher(request.path());
        if (!address.matches()) {
            return Optional.empty();
        }
        return tables.find(address.group(1)).flatMap(table -> lots.find(table.id(), Integer.parseInt(address.group(2)))
                .map(lot -> new Rendered(
                        new PageMeta(
                                t("tables.lot.title", table.name()),
                                lead(lot),
                                LotLinks.lot(table.slug(), lot.number())),
                        content(table, lot, List.of(visitor(table, lot))),
                        Set.of(Topics.subject(lot.id().value())))));
    }

    private static String lead(SeatLot lot) {
        return lot.phase() == SeatLot.Phase.OPEN
                ? t("tables.lot.lead", lot.seats(), lot.reserves())
                : t("tables.lot.lead-closed", lot.seats(), lot.reserves());
    }

    private static Component visitor(NeighbourhoodTable table, SeatLot lot) {
        return el(
                "section",
                "rn-card",
                el("h2", "rn-card-title", t("tables.lot.own")),
                p("rn-muted", t("tables.lot.own-visitor", lot.phase())),
                attr(
                        link(
                                "rn-btn",
                                "/accedi?da=" + LotLinks.lot(table.slug(), lot.number()),
                                text(t("tables.joining.sign-in"))),
                        "data-kind",
                        "primary"));
    }

    /** @param own what the person who looks can do, one card each */
    Component content(NeighbourhoodTable table, SeatLot lot, List<Component> own) {
        var main = attr(div("rn-stack", rules(lot)), "data-gap", "xl");
        if (lot.phase() == SeatLot.Phase.DRAWN) {
            main.add(result(lot));
        }
        main.add(again(lot));
        var aside = attr(el("aside", "rn-stack"), "aria-label", t("tables.lot.own"));
        own.forEach(aside::add);
        return div(
                "",
                Crumbs.from(TableLinks.ALL, t("tables.list.title"))
                        .toNamed(TableLinks.table(table), table.name())
                        .here(t("tables.lot.here", lot.number())),
                div(
                        "rn-wrap",
                        div(
                                "rn-title",
                                div(
                                        "rn-row",
                                        span(
                                                "rn-kicker",
                                                Icon.of("scale").svg(),
                                                text(t("tables.lot.here", lot.number()))),
                                        attr(
                                                span(
                                                        "rn-chip",
                                                        Icon.of(
                                                                        lot.phase() == SeatLot.Phase.DRAWN
                                                                                ? "circle-check"
                                                                                : "clock")
                                                                .svg(),
                                                        text(t("tables.lot.phase", lot.phase()))),
                                                "data-state",
                                                lot.phase() == SeatLot.Phase.DRAWN ? "completed" : "planned")),
                                h1(t("tables.lot.title", table.name())),
                                p("rn-lead", lead(lot))),
                        attr(div("rn-split rn-table-split", aside, main), "data-aside", "first")));
    }

    private static Component rules(SeatLot lot) {
        var list = el("dl", "rn-dl");
        list.add(
                fact(t("tables.lot.source"), lot.seedSource()),
                fact(t("tables.lot.candidates"), String.valueOf(lot.candidates())));
        lot.until().ifPresent(day -> list.add(fact(t("tables.lot.until"), Dates.day(day))));
        if (lot.answerDays() > 0) {
            list.add(fact(t("tables.lot.answer-days"), t("tables.lot.answer-days-rule", lot.answerDays())));
        }
        lot.fingerprint().ifPresent(print -> list.add(fact(t("tables.lot.fingerprint"), print)));
        lot.seed().ifPresent(seed -> list.add(fact(t("tables.lot.seed"), seed)));
        return el("section", "rn-stack", h2(t("tables.lot.rules")), div("rn-card", list));
    }

    private static Component fact(String name, String value) {
        return div("", el("dt", "", name), el("dd", "rn-invitation-link", value));
    }

    private static Component result(SeatLot lot) {
        var rows = el("tbody", "");
        var order = lot.order();
        for (int place = 1; place <= Math.min(order.size(), SHOWN); place++) {
            var number = order.get(place - 1);
            var outcome =
                    place <= lot.seats() ? "drawn" : place <= lot.seats() + lot.reserves() ? "reserve" : "not-drawn";
            rows.add(el(
                    "tr",
                    "",
                    attr(el("th", "", t("tables.lot.number", number)), "scope", "row"),
                    attr(
                            el("td", "", t("tables.lot.outcome." + outcome)),
                            "data-label",
                            t("tables.lot.column.outcome")),
                    attr(
                            el(
                                    "td",
                                    "rn-invitation-link",
                                    DrawOrder.hash(lot.seed().orElse(""), number)
                                                    .substring(0, 16) + "…"),
                            "data-label",
                            t("tables.lot.column.hash"))));
        }
        var head = el(
                "thead",
                "",
                el(
                        "tr",
                        "",
                        attr(el("th", "", t("tables.lot.column.number")), "scope", "col"),
                        attr(el("th", "", t("tables.lot.column.outcome")), "scope", "col"),
                        attr(el("th", "", t("tables.lot.column.hash")), "scope", "col")));
        var table =
                attr(el("table", "rn-table", el("caption", "", t("tables.lot.order")), head, rows), "data-fold", "");
        return el("section", "rn-stack", h2(t("tables.lot.result")), div("rn-tablebox", table));
    }

    private static Component again(SeatLot lot) {
        var section = el("section", "rn-stack", h2(t("tables.lot.again")), p("", t("tables.lot.again-why")));
        lot.seed()
                .ifPresent(seed -> section.add(el(
                        "pre",
                        "rn-card rn-invitation-link",
                        "for n in $(seq 1 " + lot.candidates() + "); do printf '%s|%s' '" + seed
                                + "' \"$n\" | sha256sum | cut -c1-64 | sed \"s/$/ $n/\"; done | sort")));
        return section;
    }
}
