package org.rione.tables.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.h2;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.local;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.span;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.rione.shared.ui.Html;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.Numbers;
import org.rione.tables.Round;
import org.rione.tables.RoundResult;
import org.rione.tables.count.BallotForm;
import org.rione.tables.count.Standing;
import org.rione.tables.ui.whatif.WhatIfLinks;

/** The tables of a result; the bars in them are drawn from the same numbers. */
final class ResultTables {

    /** All options with what they got, what they missed, and a bar. */
    static Component all(Round round, RoundResult result, ResultWords words) {
        var most = result.outcome().standings().stream()
                .map(Standing::score)
                .max(BigFraction::compareTo)
                .orElse(BigFraction.ONE);
        var money = round.method().money().isPresent();
        var ranked = round.method().form() == BallotForm.RANKING;
        var columns = new ArrayList<Component>();
        columns.add(column("tables.result.column.option", false));
        columns.add(column("tables.result.column.marks." + words.unit(), true));
        if (money) {
            columns.add(column("tables.result.column.cost", true));
        } else {
            columns.add(column(ranked ? "tables.result.column.firsts" : "tables.result.column.supporters", true));
        }
        columns.add(column("tables.result.column.outcome", false));
        var rows = el("tbody", "");
        for (var standing : result.outcome().standings()) {
            var row = el(
                    "tr",
                    "",
                    attr(
                            el("th", "", local(text(words.title(standing.option()))), bar(standing, most)),
                            "scope",
                            "row"),
                    number("tables.result.column.marks." + words.unit(), ResultWords.number(standing.score())));
            row.add(
                    money
                            ? number(
                                    "tables.result.column.cost",
                                    OptionPart.euros(
                                            words.option(standing.option()).cost()))
                            : number(
                                    ranked ? "tables.result.column.firsts" : "tables.result.column.supporters",
                                    Numbers.whole(standing.backers())));
            row.add(attr(el("td", "", outcome(standing, words)), "data-label", t("tables.result.column.outcome")));
            rows.add(row);
        }
        return section("tables.result.all", List.of(), table(columns, rows));
    }

    private static Component bar(Standing standing, BigFraction most) {
        var share = most.signum() == 0
                ? 0
                : standing.score().divide(most).multiply(1000).intValue() / 10.0;
        var filled = attr(
                span(""),
                "style",
                "--v:" + share + "%;--c:var(" + (standing.won() ? "--rn-primary" : "--rn-control") + ")");
        return attr(div("rn-progress rn-result-bar", filled), "aria-hidden", "true");
    }

    private static Component outcome(Standing standing, ResultWords words) {
        return standing.won() ? Html.chip("completed", Icon.of("check"), words.won()) : text(words.missing(standing));
    }

    /** The winners of the same ballots by other methods; nothing when there is none to compare with. */
    static Component others(Round round, RoundResult result, ResultWords words) {
        if (result.others().isEmpty()) {
            return round.state().isPublic() ? whatIf(round) : div("");
        }
        var methods = new TreeMap<>(result.others());
        var columns = new ArrayList<Component>();
        columns.add(column("tables.result.column.option", false));
        var valid = t("tables.result.valid", RoundWords.name(round.method().code()));
        columns.add(attr(el("th", "", valid), "scope", "col"));
        methods.keySet().forEach(code -> columns.add(attr(el("th", "", RoundWords.name(code)), "scope", "col")));
        var rows = el("tbody", "");
        for (var standing : result.outcome().standings()) {
            var row = el(
                    "tr",
                    "",
                    attr(local(el("th", "", words.title(standing.option()))), "scope", "row"),
                    attr(el("td", "", yes(standing.won())), "data-label", valid));
            methods.forEach((code, winners) -> row.add(
                    attr(el("td", "", yes(winners.contains(standing.option()))), "data-label", RoundWords.name(code))));
            rows.add(row);
        }
        var section = section(
                "tables.result.others", List.of(p("rn-muted", t("tables.result.others-why"))), table(columns, rows));
        if (round.state().isPublic()) {
            section.add(whatIf(round));
        }
        return section;
    }

    /** The way to trying other rules. */
    private static Component whatIf(Round round) {
        return div(
                "rn-stack",
                p("", t("tables.whatif.link-why")),
                div(
                        "rn-row",
                        attr(
                                link(
                                        "rn-btn",
                                        WhatIfLinks.published(round),
                                        Icon.of("scale").svg(),
                                        text(t("tables.whatif.link"))),
                                "data-kind",
                                "neutral")));
    }

    private static Component yes(boolean won) {
        return won
                ? span("rn-yes", Icon.of("check").svg(), text(t("tables.result.yes")))
                : text("rn-hint", t("tables.result.no"));
    }

    private static HtmlContainer section(String titleKey, List<Component> before, Component table) {
        var section = el("section", "rn-stack", div("rn-section-head", h2(t(titleKey))));
        before.forEach(section::add);
        section.add(attr(div("rn-tablebox", table), "tabindex", "0", "role", "region", "aria-label", t(titleKey)));
        return section;
    }

    private static Component table(List<Component> columns, Component rows) {
        var head = el("tr", "");
        columns.forEach(head::add);
        return attr(el("table", "rn-table", el("thead", "", head), rows), "data-fold", "");
    }

    private static Component column(String key, boolean number) {
        var column = attr(el("th", "", t(key)), "scope", "col");
        return number ? attr(column, "data-num", "") : column;
    }

    private static Component number(String labelKey, String value) {
        return attr(el("td", "", value), "data-num", "", "data-label", t(labelKey));
    }

    private ResultTables() {}
}
