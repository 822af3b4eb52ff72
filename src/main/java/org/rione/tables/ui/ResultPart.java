package org.rione.tables.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.h1;
import static org.rione.shared.ui.Html.h2;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.span;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import java.util.Map;
import java.util.TreeMap;
import org.rione.participation.Subject;
import org.rione.participation.spi.SubjectCard;
import org.rione.shared.ui.Dates;
import org.rione.shared.ui.Html;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.Numbers;
import org.rione.tables.Round;
import org.rione.tables.RoundOption;
import org.rione.tables.RoundResult;
import org.rione.tables.RoundState;
import org.rione.tables.count.Method;
import org.rione.tables.count.Tally.Standing;

/** The result: what won, why, what the others missed, and what anybody needs to count again. */
final class ResultPart {

    static Component build(Round round, RoundResult result, Map<Subject, SubjectCard> cards) {
        var options = RoundPage.byId(round);
        var winners = result.standings().stream().filter(Standing::won).toList();
        var head = div(
                "rn-title",
                span(
                        "rn-kicker",
                        Icon.of("users").svg(),
                        text(t("tables.result.kicker", round.tableName(), Dates.day(round.closesAt())))),
                h1(round.title()),
                p("rn-lead", t("tables.result.lead", result.ballotsCounted(), winners.size(), options.size())),
                div(
                        "rn-facts",
                        span(
                                "",
                                Icon.of("users").svg(),
                                text(t(
                                        "tables.result.turnout",
                                        Numbers.whole(result.ballotsCounted()),
                                        Numbers.whole(result.electorate()),
                                        Numbers.percent(result.ballotsCounted(), result.electorate())))),
                        span("", Icon.of("list").svg(), text(RoundWords.method(round)))));
        var page = div("rn-wrap", head);
        if (round.state() == RoundState.CLOSED) {
            page.add(attr(
                    div("rn-callout", Icon.of("eye-off").svg(), p("", t("tables.result.not-public"))),
                    "data-kind",
                    "warn"));
        }
        page.add(winners(round, winners, options, cards));
        var main = attr(div("rn-stack", why(round, result), table(round, result, options)), "data-gap", "xl");
        page.add(div("rn-split rn-table-split", main, aside(result, options)));
        return page;
    }

    private static Component winners(
            Round round,
            java.util.List<Standing> winners,
            Map<String, RoundOption> options,
            Map<Subject, SubjectCard> cards) {
        var list =
                attr(el("ol", "rn-grid"), "data-cols", "3", "role", "list", "aria-label", t("tables.result.winners"));
        for (var winner : winners) {
            var option = option(options, winner);
            list.add(attr(
                    el(
                            "li",
                            "rn-card",
                            attr(
                                    div(
                                            "rn-row",
                                            Html.chip("completed", Icon.of("check"), t("tables.result.priority")),
                                            el("b", "rn-num", marks(round, winner.marks()))),
                                    "data-spread",
                                    ""),
                            el("h2", "rn-card-title", option.title()),
                            p("rn-muted", t("tables.result.supporters", winner.supporters())),
                            OptionPart.source(option, cards)),
                    "data-pad",
                    "s"));
        }
        return winners.isEmpty() ? p("rn-lead", t("tables.result.nobody")) : list;
    }

    private static Component why(Round round, RoundResult result) {
        var section = el(
                "section",
                "",
                h2(t("tables.result.why")),
                p("rn-prose", t("tables.result.rule." + kind(round), round.winners())));
        if (result.standings().stream().anyMatch(Standing::byLot)) {
            section.add(attr(
                    div("rn-callout", Icon.of("info-circle").svg(), p("", t("tables.result.lot"))),
                    "data-kind",
                    "info"));
        }
        return section;
    }

    private static Component table(Round round, RoundResult result, Map<String, RoundOption> options) {
        var rows = el("tbody", "");
        for (var standing : result.standings()) {
            rows.add(el(
                    "tr",
                    "",
                    attr(el("th", "", option(options, standing).title()), "scope", "row"),
                    number("tables.result.column.marks." + kind(round), Numbers.whole(standing.marks())),
                    number("tables.result.column.supporters", Numbers.whole(standing.supporters())),
                    attr(el("td", "", outcome(standing)), "data-label", t("tables.result.column.outcome"))));
        }
        var head = el(
                "thead",
                "",
                el(
                        "tr",
                        "",
                        column(t("tables.result.column.option"), false),
                        column(t("tables.result.column.marks." + kind(round)), true),
                        column(t("tables.result.column.supporters"), true),
                        column(t("tables.result.column.outcome"), false)));
        var table = attr(el("table", "rn-table", head, rows), "data-fold", "");
        return el("section", "", div("rn-section-head", h2(t("tables.result.all"))), div("rn-tablebox", table));
    }

    private static Component outcome(Standing standing) {
        if (standing.won()) {
            return Html.chip("completed", Icon.of("check"), t("tables.result.won"));
        }
        return text(
                standing.missing() == 0 ? t("tables.result.lost-lot") : t("tables.result.missed", standing.missing()));
    }

    private static Component aside(RoundResult result, Map<String, RoundOption> options) {
        var check = el(
                "section",
                "rn-card",
                el("h2", "rn-card-title", t("tables.result.check")),
                result.ballots().isEmpty()
                        ? p("rn-muted", t("tables.result.too-few", RoundResult.SMALLEST_PUBLISHED))
                        : ballots(result, options));
        var facts = el("dl", "rn-dl");
        fact(facts, "tables.result.fingerprint", shortened(result.fingerprint()));
        fact(facts, "tables.result.seed", result.seed());
        facts.add(div("", el("dt", "", t("tables.result.tie")), el("dd", "", t("tables.result.tie-rule"))));
        return attr(
                el(
                        "aside",
                        "rn-stack",
                        check,
                        el("section", "rn-card", el("h2", "rn-card-title", t("tables.result.recount")), facts)),
                "aria-label",
                t("tables.result.check"));
    }

    private static Component ballots(RoundResult result, Map<String, RoundOption> options) {
        var list = attr(el("ul", "rn-ballots"), "role", "list");
        new TreeMap<>(result.ballots()).forEach((receipt, marks) -> {
            var given = new StringBuilder();
            new TreeMap<>(marks).forEach((option, n) -> given.append(given.isEmpty() ? "" : " · ")
                    .append(
                            options.containsKey(option)
                                    ? option(options, option).title()
                                    : option)
                    .append(": ")
                    .append(n));
            list.add(el("li", "", text("rn-code", receipt), text("rn-hint", given.toString())));
        });
        return el(
                "details",
                "",
                el("summary", "", t("tables.result.ballots", result.ballots().size())),
                list);
    }

    private static RoundOption option(Map<String, RoundOption> options, Standing standing) {
        return option(options, standing.option());
    }

    private static RoundOption option(Map<String, RoundOption> options, String id) {
        var option = options.get(id);
        if (option == null) {
            throw new IllegalStateException("a result names an option that its round does not have");
        }
        return option;
    }

    private static void fact(com.vaadin.flow.component.HtmlContainer facts, String key, String value) {
        facts.add(div("", el("dt", "", t(key)), el("dd", "rn-code", value)));
    }

    private static String shortened(String hash) {
        return hash.substring(0, 8) + " … " + hash.substring(56);
    }

    private static String marks(Round round, long marks) {
        return t("tables.result.marks." + kind(round), marks);
    }

    private static String kind(Round round) {
        return switch (round.method()) {
            case Method.Approval _ -> "approval";
            case Method.Points _ -> "points";
        };
    }

    private static Component column(String name, boolean number) {
        var column = attr(el("th", "", name), "scope", "col");
        return number ? attr(column, "data-num", "") : column;
    }

    private static Component number(String labelKey, String value) {
        return attr(el("td", "", value), "data-num", "", "data-label", t(labelKey));
    }

    private ResultPart() {}
}
