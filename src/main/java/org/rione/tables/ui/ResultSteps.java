package org.rione.tables.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.h2;
import static org.rione.shared.ui.Html.h3;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.span;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.Numbers;
import org.rione.tables.Round;
import org.rione.tables.RoundResult;
import org.rione.tables.count.Explanation;
import org.rione.tables.count.Explanation.Duels;
import org.rione.tables.count.Explanation.Purchase;
import org.rione.tables.count.Explanation.Spending;
import org.rione.tables.count.Explanation.Sums;
import org.rione.tables.count.Method;
import org.rione.tables.count.Tie;

/** Why it went as it did, step by step. */
final class ResultSteps {

    static Component build(Round round, RoundResult result, ResultWords words) {
        var section = el("section", "rn-stack", h2(t("tables.result.why")));
        section.add(p("rn-prose", rule(round, result)));
        switch (result.outcome().why()) {
            case Sums() -> {}
            case Duels duels -> section.add(ranking(duels, words));
            case Spending spending -> section.add(purchases(round, spending, words));
        }
        for (var tie : result.outcome().ties()) {
            section.add(attr(
                    div("rn-callout", Icon.of("scale").svg(), p("", tie(round, tie, words))), "data-kind", "info"));
        }
        return section;
    }

    private static String rule(Round round, RoundResult result) {
        return switch (round.method()) {
            case Method.Greedy(var budget) -> t("tables.result.rule.greedy", OptionPart.euros(budget));
            case Method.EqualShares shares ->
                t(
                        "tables.result.rule.equal-shares",
                        OptionPart.euros(shares.budget()),
                        result.ballotsCounted(),
                        share(result.outcome().why()));
            default -> t("tables.result.rule." + round.method().code(), round.winners());
        };
    }

    private static String share(Explanation why) {
        return why instanceof Spending spending
                ? OptionPart.euros(spending.share())
                : OptionPart.euros(BigFraction.ZERO);
    }

    private static Component ranking(Duels duels, ResultWords words) {
        var list = attr(el("ol", "rn-passi"), "role", "list");
        for (int i = 0; i < duels.levels().size(); i++) {
            var names = duels.levels().get(i).stream().map(words::title).collect(Collectors.joining(" · "));
            list.add(step(
                    String.valueOf(i + 1),
                    names,
                    t(i == 0 ? "tables.result.unbeaten" : "tables.result.unbeaten-then"),
                    div("")));
        }
        return list;
    }

    private static Component purchases(Round round, Spending spending, ResultWords words) {
        var list = attr(el("ol", "rn-passi"), "role", "list");
        var budget = round.method().money().orElse(0L);
        var before = 0L;
        for (int i = 0; i < spending.purchases().size(); i++) {
            var purchase = spending.purchases().get(i);
            var title = words.title(purchase.option()) + ": " + OptionPart.euros(purchase.cost());
            list.add(step(String.valueOf(i + 1), title, bought(purchase), purse(budget, before, purchase.cost())));
            before += purchase.cost();
        }
        list.add(attr(step("·", t("tables.result.stop"), stopped(round, spending), div("")), "data-end", ""));
        return list;
    }

    private static String bought(Purchase purchase) {
        if (purchase.byVotes()) {
            return t(
                    "tables.result.bought.votes",
                    ResultWords.number(purchase.votes()),
                    purchase.votes().doubleValue());
        }
        return purchase.spent() == 0
                ? t("tables.result.bought.each", purchase.payers(), OptionPart.euros(purchase.each()))
                : t(
                        "tables.result.bought.some",
                        purchase.payers(),
                        OptionPart.euros(purchase.each()),
                        purchase.spent());
    }

    private static String stopped(Round round, Spending spending) {
        return t(
                round.method() instanceof Method.Greedy
                        ? "tables.result.stop.greedy"
                        : "tables.result.stop.equal-shares",
                OptionPart.euros(spending.left()));
    }

    /** What was spent before, what this takes, and the sentence for those who cannot see it. */
    private static Component purse(long budget, long before, long cost) {
        var left = OptionPart.euros(budget - before - cost);
        var bar = attr(
                div(
                        "rn-progress",
                        attr(span(""), "style", "--v:" + percent(before, budget) + ";--c:var(--rn-control)"),
                        attr(span(""), "style", "--v:" + percent(cost, budget) + ";--c:var(--rn-primary)")),
                "data-size",
                "l",
                "role",
                "img",
                "aria-label",
                t("tables.result.left-of", left, OptionPart.euros(budget)));
        return div("rn-purse", bar, text("rn-hint", t("tables.result.left", left)));
    }

    private static String percent(long part, long all) {
        return Numbers.percent(part, all);
    }

    private static HtmlContainer step(String number, String title, String words, Component more) {
        return el(
                "li",
                "",
                attr(text("rn-passo-n", number), "aria-hidden", "true"),
                attr(div("rn-stack", h3(title), p("", words), more), "data-gap", "s"));
    }

    private static String tie(Round round, Tie tie, ResultWords words) {
        var all = tie.options().stream().map(words::title).collect(Collectors.joining(" · "));
        var chosen = tie.chosen().stream().map(words::title).collect(Collectors.joining(" · "));
        return switch (tie.by()) {
            case BACKERS -> t("tables.result.tie.BACKERS", all, chosen);
            case COST -> t("tables.result.tie.COST", all, chosen);
            case LOT ->
                round.seed()
                        .map(seed -> t("tables.result.tie.LOT", all, chosen, seed))
                        .orElseGet(() -> t("tables.result.tie.waiting", all));
        };
    }

    private ResultSteps() {}
}
