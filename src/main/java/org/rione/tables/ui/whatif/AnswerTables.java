package org.rione.tables.ui.whatif;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.h2;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.span;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rione.shared.ui.Callout;
import org.rione.shared.ui.Icon;
import org.rione.tables.Round;
import org.rione.tables.RoundOption;
import org.rione.tables.whatif.Answer;
import org.rione.tables.whatif.Column;
import org.rione.tables.whatif.Fate;

/** What other rules would change: in a sentence, and in tables of the round's options in their order of the rule asked for. */
final class AnswerTables {

    private final Answer answer;
    private final List<RoundOption> options;

    AnswerTables(Round round, Answer answer) {
        this.answer = answer;
        var byId = round.options().stream()
                .collect(Collectors.toMap(option -> option.id().value().toString(), Function.identity()));
        this.options = answer.standings().stream()
                .map(standing -> byId.get(standing.option()))
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    /** @param ownKey what the column of the round's own rule is called */
    Component build(String ownKey) {
        var parts = attr(div("rn-stack"), "data-gap", "xl");
        var asIs = answer.asked().rule().equals(answer.own().rule());
        var main = new ArrayList<Named>();
        if (!asIs) {
            main.add(new Named(RuleWords.whole(answer.asked().rule()), answer.asked()));
        }
        main.add(new Named(t(ownKey, RuleWords.whole(answer.own().rule())), answer.own()));
        parts.add(el(
                "section",
                "rn-stack",
                h2(t("tables.whatif.changes")),
                sentence(asIs),
                table(t("tables.whatif.changes"), main)));
        if (!answer.methods().isEmpty()) {
            parts.add(section(
                    t("tables.whatif.methods", RuleWords.size(answer.asked().rule())),
                    answer.methods(),
                    column -> RuleWords.method(column.rule().method())));
        }
        if (answer.sizes().size() > 1) {
            parts.add(section(
                    t(
                            answer.asked().rule().method().money().isPresent()
                                    ? "tables.whatif.budgets"
                                    : "tables.whatif.numbers",
                            RuleWords.method(answer.asked().rule().method())),
                    answer.sizes(),
                    column -> RuleWords.size(column.rule())));
        }
        return parts;
    }

    private Component sentence(boolean asIs) {
        if (asIs) {
            return p("rn-prose", t("tables.whatif.as-is"));
        }
        var asked = answer.asked();
        var own = answer.own();
        var sentences = new ArrayList<String>();
        say(sentences, "tables.whatif.in", asked.unlike(own, Fate.WON));
        say(sentences, "tables.whatif.out", asked.unlike(own, Fate.LOST));
        say(sentences, "tables.whatif.lot", asked.unlike(own, Fate.LOT));
        return Callout.around(
                Callout.Kind.INFO, p("", sentences.isEmpty() ? t("tables.whatif.same") : String.join(" ", sentences)));
    }

    private void say(List<String> sentences, String key, List<String> ids) {
        if (!ids.isEmpty()) {
            sentences.add(t(
                    key,
                    options.stream()
                            .filter(option -> ids.contains(option.id().value().toString()))
                            .map(RoundOption::title)
                            .collect(Collectors.joining(" · "))));
        }
    }

    private record Named(String name, Column column) {}

    private Component section(String title, List<Column> columns, Function<Column, String> name) {
        return el(
                "section",
                "rn-stack",
                h2(title),
                table(
                        title,
                        columns.stream()
                                .map(column -> new Named(name.apply(column), column))
                                .toList()));
    }

    private Component table(String caption, List<Named> columns) {
        var head = el("tr", "", column(t("tables.result.column.option")));
        columns.forEach(named -> head.add(column(named.name())));
        var rows = el("tbody", "");
        for (var option : options) {
            var row = el("tr", "", attr(el("th", "", option.title()), "scope", "row"));
            columns.forEach(named -> row.add(attr(
                    el("td", "", fate(named.column().of(option.id().value().toString()))),
                    "data-label",
                    named.name())));
            rows.add(row);
        }
        var table = attr(
                el("table", "rn-table", el("caption", "rn-sr", caption), el("thead", "", head), rows), "data-fold", "");
        return attr(div("rn-tablebox rn-whatif", table), "tabindex", "0", "role", "region", "aria-label", caption);
    }

    private static Component column(String name) {
        return attr(el("th", "", name), "scope", "col");
    }

    private static Component fate(Fate fate) {
        return switch (fate) {
            case WON -> span("rn-yes", Icon.of("check").svg(), text(t("tables.result.yes")));
            case LOST -> text("rn-hint", t("tables.result.no"));
            case LOT -> span("", Icon.of("scale").svg(), text(t("tables.whatif.by-lot")));
        };
    }
}
