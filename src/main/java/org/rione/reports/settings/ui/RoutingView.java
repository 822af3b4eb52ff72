package org.rione.reports.settings.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.h1;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rione.identity.OfficeId;
import org.rione.identity.Offices;
import org.rione.reports.ReportCategories;
import org.rione.reports.ReportLinks;
import org.rione.reports.routing.DryRun;
import org.rione.reports.routing.RoutingRule;
import org.rione.reports.routing.RoutingRules;
import org.rione.reports.ui.ReportNames;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.rione.shared.ui.Crumbs;
import org.rione.shared.ui.Html;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.Numbers;
import org.rione.shared.ui.Toast;
import org.rione.shared.ui.Tr;
import org.rione.territory.Territory;
import org.springframework.dao.OptimisticLockingFailureException;

/** The rules as a table that is read from the top; changes are tried out before they count. */
@Route(RoutingView.ROUTE)
@RolesAllowed(Role.ADMINISTRATOR)
class RoutingView extends Div implements HasDynamicTitle {

    static final String ROUTE = "amministrazione/smistamento";

    private final transient RoutingRules rules;
    private final transient ReportNames names;
    private final Div table = div("rn-stack");
    private final Div result = attr(div("rn-stack"), "aria-live", "polite", "id", "prova");
    private final RuleForm form;
    private List<RoutingRule> seen;
    private List<RoutingRule> wanted;

    RoutingView(
            RoutingRules rules, ReportNames names, ReportCategories categories, Territory territory, Offices offices) {
        this.rules = rules;
        this.names = names;
        this.seen = rules.all();
        this.wanted = new ArrayList<>(seen);
        this.form = new RuleForm(categories.all(), territory.all(), offices.all(), rules::check, this::append);
        add(
                Crumbs.from("/amministrazione", t("reports.administration")).here(getPageTitle()),
                div(
                        "rn-wrap rn-stack rn-page-body",
                        div("rn-title", h1(getPageTitle()), p("rn-lead", t("reports.routing.lead"))),
                        table,
                        el("section", "rn-card rn-stack", el("h2", "rn-h3", t("reports.routing.new")), form),
                        result));
        show();
    }

    @Override
    public String getPageTitle() {
        return t("reports.routing.title");
    }

    private void append(RoutingRule rule) {
        wanted.add(rule);
        changed();
    }

    private void changed() {
        result.removeAll();
        show();
    }

    private void show() {
        var known = names.now();
        table.removeAll();
        if (wanted.isEmpty()) {
            table.add(p("rn-muted", t("reports.routing.none")));
        } else {
            var rows = el("tbody", "");
            for (int i = 0; i < wanted.size(); i++) {
                rows.add(row(i, known));
            }
            var head = el(
                    "tr",
                    "",
                    column("reports.routing.order"),
                    column("reports.routing.category"),
                    column("reports.routing.quarter"),
                    column("reports.routing.words"),
                    column("reports.routing.office"),
                    attr(el("th", "", Html.srOnly(t("reports.routing.change"))), "scope", "col"));
            table.add(div(
                    "rn-tablebox",
                    attr(
                            el(
                                    "table",
                                    "rn-table",
                                    el("caption", "rn-sr", t("reports.routing.title")),
                                    el("thead", "", head),
                                    rows),
                            "data-fold",
                            "")));
        }
        table.add(p("rn-hint", t("reports.routing.otherwise")));
        var tools = div("rn-row", tool("primary", this::tryOut, "reports.routing.try", "provale"));
        if (!wanted.equals(seen)) {
            tools.add(tool("neutral", this::forget, "reports.routing.forget", "lascia"));
            table.add(attr(
                    div("rn-callout", Icon.of("info-circle").svg(), p("", t("reports.routing.unsaved"))),
                    "role",
                    "status"));
        }
        table.add(tools);
    }

    private static HtmlContainer column(String key) {
        return attr(el("th", "", t(key)), "scope", "col");
    }

    private static Component tool(String kind, SerializableRunnable onClick, String key, String id) {
        return attr(button("rn-btn", onClick, text(t(key))), "data-kind", kind, "id", id);
    }

    private Component row(int index, ReportNames.Known known) {
        var rule = wanted.get(index);
        var number = index + 1;
        var tools = div("rn-row rn-nowrap");
        if (index > 0) {
            tools.add(small("arrow-up", t("reports.routing.up", number), () -> swap(index, index - 1)));
        }
        if (index < wanted.size() - 1) {
            tools.add(small("arrow-down", t("reports.routing.down", number), () -> swap(index, index + 1)));
        }
        tools.add(small("trash", t("reports.routing.remove", number), () -> {
            wanted.remove(index);
            changed();
        }));
        return el(
                "tr",
                "",
                attr(el("th", "", String.valueOf(number)), "scope", "row"),
                cell(rule.category().map(known::category), "reports.routing.category"),
                cell(known.quarter(rule.neighbourhood()), "reports.routing.quarter"),
                cell(Optional.of(rule.words()).filter(words -> !words.isBlank()), "reports.routing.words"),
                cell(known.office(Optional.of(rule.office())), "reports.routing.office"),
                el("td", "", tools));
    }

    private static Component cell(Optional<String> value, String key) {
        return attr(
                el("td", value.isPresent() ? "" : "rn-muted", value.orElseGet(() -> t("reports.routing.any"))),
                "data-label",
                t(key));
    }

    private static Component small(String icon, String label, SerializableRunnable onClick) {
        return attr(button("rn-iconbtn", onClick, Icon.of(icon).svg()), "aria-label", label);
    }

    private void swap(int one, int other) {
        var moved = wanted.get(one);
        wanted.set(one, wanted.get(other));
        wanted.set(other, moved);
        changed();
    }

    private void forget() {
        wanted = new ArrayList<>(seen);
        changed();
    }

    private void tryOut() {
        var run = rules.dryRun(wanted);
        var known = names.now();
        result.removeAll();
        result.add(
                el("h2", "", t("reports.routing.result")),
                p("rn-strong", t("reports.routing.would", run.changed(), run.all(), RoutingRules.DAYS)));
        if (!run.moves().isEmpty()) {
            var moves = attr(el("ul", "rn-list"), "role", "list");
            run.moves()
                    .forEach(move -> moves.add(el(
                            "li",
                            "",
                            text("rn-strong", Numbers.whole(move.count())),
                            text(" "
                                    + t(
                                            "reports.routing.from-to",
                                            office(known, move.from()),
                                            office(known, move.to()))))));
            result.add(moves, el("h3", "rn-h3", t("reports.routing.examples")), examples(run, known));
        }
        if (!wanted.equals(seen)) {
            result.add(div("rn-row", tool("primary", this::save, "reports.routing.save", "salva")));
        }
    }

    private static Component examples(DryRun run, ReportNames.Known known) {
        var examples = attr(el("ul", "rn-list"), "role", "list");
        run.examples().forEach(one -> {
            var why = one.position() == 0
                    ? t("reports.routing.why.category")
                    : one.word().isEmpty()
                            ? t("reports.routing.why.rule", one.position())
                            : t("reports.routing.why.word", one.position(), one.word());
            examples.add(el(
                    "li",
                    "",
                    Html.link(ReportLinks.report(one.code()), one.title() + " · " + one.code()),
                    p(
                            "rn-hint",
                            t("reports.routing.from-to", office(known, one.from()), office(known, one.to())) + ". "
                                    + why)));
        });
        return examples;
    }

    private static String office(ReportNames.Known known, Optional<OfficeId> office) {
        return known.office(office).orElseGet(() -> t("reports.routing.nobody"));
    }

    private void save() {
        try {
            rules.replace(seen, List.copyOf(wanted));
            seen = rules.all();
            wanted = new ArrayList<>(seen);
            changed();
            Toast.show(t("reports.routing.saved"));
        } catch (Refusal refusal) {
            Toast.problem(Tr.refusal(refusal));
        } catch (OptimisticLockingFailureException meanwhile) {
            seen = rules.all();
            changed();
            Toast.problem(t("reports.routing.meanwhile"));
        }
    }
}
