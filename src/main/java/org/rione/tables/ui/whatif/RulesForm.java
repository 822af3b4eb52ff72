package org.rione.tables.ui.whatif;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.span;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.util.Arrays;
import java.util.List;
import org.rione.shared.ui.Icon;
import org.rione.tables.count.Method;
import org.rione.tables.count.Method.Completion;
import org.rione.tables.count.Method.Utility;
import org.rione.tables.whatif.Choices;
import org.rione.tables.whatif.Invention;
import org.rione.tables.whatif.Invention.Tastes;

/** The rules to try, as a form whose answer is an address: it can be kept, sent on, and used without the application. */
final class RulesForm {

    private record Choice(String value, String label) {}

    private final Choices choices;
    private final Asked asked;

    RulesForm(Choices choices, Asked asked) {
        this.choices = choices;
        this.asked = asked;
    }

    /** For what was published. */
    Component published(String action) {
        return whole(action, rules());
    }

    /** With the questions about the ballots to invent. */
    Component draft(String action) {
        var rules = rules();
        rules.add(
                choice(
                        Asked.TASTES,
                        t("tables.whatif.tastes"),
                        Arrays.stream(Tastes.values())
                                .map(one -> new Choice(Asked.word(one), t("tables.whatif.tastes", one)))
                                .toList(),
                        Asked.word(asked.invention().tastes())),
                number(
                        Asked.BALLOTS,
                        t("tables.whatif.ballots"),
                        asked.invention().ballots()),
                field(
                        Asked.SEED,
                        t("tables.whatif.seed"),
                        input(Asked.SEED, asked.invention().seed()),
                        t("tables.whatif.seed-why", Invention.LONGEST_SEED)));
        return whole(action, rules);
    }

    private HtmlContainer rules() {
        var method = asked.rule().method();
        var fields = el("div", "rn-stack");
        if (choices.methods().size() > 1) {
            fields.add(choice(
                    Asked.METHOD,
                    t("tables.whatif.method"),
                    choices.methods().stream()
                            .map(code -> new Choice(code, RuleWords.method(code)))
                            .toList(),
                    method.code()));
        }
        if (!choices.spends()) {
            fields.add(
                    number(Asked.SEATS, t("tables.edit.winners"), asked.rule().seats()));
            return fields;
        }
        fields.add(number(Asked.BUDGET, t("tables.edit.budget"), method.money().orElse(1L)));
        if (choices.methods().contains(SHARES)) {
            fields.add(
                    choice(
                            Asked.COMPLETION,
                            t("tables.whatif.completion"),
                            Asked.COMPLETIONS.stream()
                                    .map(one -> new Choice(Asked.word(one), t("tables.edit.completion", one)))
                                    .toList(),
                            Asked.word(completion(method))),
                    choice(
                            Asked.UTILITY,
                            t("tables.whatif.utility"),
                            Arrays.stream(Utility.values())
                                    .map(one -> new Choice(Asked.word(one), t("tables.edit.utility", one)))
                                    .toList(),
                            Asked.word(utility(method))));
        }
        return fields;
    }

    private static final String SHARES = new Method.EqualShares(1, 1, Utility.COST, Completion.NONE).code();

    private Completion completion(Method method) {
        return method instanceof Method.EqualShares shares
                ? shares.completion()
                : choices.own().method() instanceof Method.EqualShares own ? own.completion() : Completion.ADD1_GREEDY;
    }

    private Utility utility(Method method) {
        return method instanceof Method.EqualShares shares
                ? shares.utility()
                : choices.own().method() instanceof Method.EqualShares own ? own.utility() : Utility.COST;
    }

    private static Component whole(String action, HtmlContainer fields) {
        return el(
                "section",
                "rn-card",
                el("h2", "rn-card-title", t("tables.whatif.rules")),
                attr(
                        el(
                                "form",
                                "rn-stack",
                                fields,
                                attr(
                                        el("button", "rn-btn", t("tables.whatif.try")),
                                        "type",
                                        "submit",
                                        "data-kind",
                                        "primary",
                                        "data-wide",
                                        ""),
                                attr(
                                        link("rn-btn", action, text(t("tables.whatif.own-rules"))),
                                        "data-kind",
                                        "quiet",
                                        "data-wide",
                                        "")),
                        "method",
                        "get",
                        "action",
                        action));
    }

    private Component number(String name, String label, long value) {
        return field(name, label, attr(input(name, String.valueOf(value)), "inputmode", "numeric"), "");
    }

    private static HtmlContainer input(String name, String value) {
        return attr(el("input", "rn-input"), "id", name, "name", name, "value", value, "autocomplete", "off");
    }

    private Component choice(String name, String label, List<Choice> all, String chosen) {
        var select = attr(el("select", "rn-input rn-select"), "id", name, "name", name);
        all.forEach(one -> {
            var option = attr(el("option", "", one.label()), "value", one.value());
            select.add(one.value().equals(chosen) ? attr(option, "selected", "") : option);
        });
        return field(name, label, select, "");
    }

    private Component field(String name, String label, HtmlContainer control, String hint) {
        var field = div("rn-field", attr(el("label", "", label), "for", name), control);
        var note = name + "-nota";
        asked.problem(name)
                .ifPresentOrElse(
                        problem -> {
                            attr(field, "data-state", "error");
                            attr(control, "aria-invalid", "true", "aria-describedby", note);
                            field.add(attr(
                                    span(
                                            "rn-field-note",
                                            Icon.of("alert-triangle").svg(),
                                            text(problem)),
                                    "id",
                                    note));
                        },
                        () -> {
                            if (!hint.isEmpty()) {
                                attr(control, "aria-describedby", note);
                                field.add(attr(text("rn-hint", hint), "id", note));
                            }
                        });
        return field;
    }
}
