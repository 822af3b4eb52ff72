package org.rione.tables.ui.whatif;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.h1;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.span;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.function.Function;
import org.rione.shared.Refusal;
import org.rione.shared.ui.Callout;
import org.rione.shared.ui.Crumbs;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.Tr;
import org.rione.tables.Round;
import org.rione.tables.RoundDrafts;
import org.rione.tables.RoundState;
import org.rione.tables.Rounds;
import org.rione.tables.Tables;
import org.rione.tables.ui.TableLinks;
import org.rione.tables.whatif.WhatIf;

/** Where those who prepare a round try its rules on invented ballots. Others find nothing at this address. */
@Route("tavoli/:table/votazioni/:number([0-9]{1,6})/prova")
@PermitAll
class DraftTrialView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Rounds rounds;
    private final transient RoundDrafts drafts;
    private final transient Tables tables;
    private final transient WhatIf whatIf;

    DraftTrialView(Rounds rounds, RoundDrafts drafts, Tables tables, WhatIf whatIf) {
        this.rounds = rounds;
        this.drafts = drafts;
        this.tables = tables;
        this.whatIf = whatIf;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        var round = rounds.find(
                        parameters.get("table").orElseThrow(),
                        parameters.get("number").map(Integer::parseInt).orElseThrow())
                .filter(found -> found.state() == RoundState.DRAFT && tables.runsTable(found.table()))
                .orElseThrow(NotFoundException::new);
        removeAll();
        add(
                Crumbs.from(TableLinks.ALL, t("tables.list.title"))
                        .toNamed(TableLinks.table(round.tableSlug()), round.tableName())
                        .to(TableLinks.round(round), t("tables.round.number-long", round.number()))
                        .here(t("tables.whatif.draft.here")),
                div(
                        "rn-wrap",
                        div(
                                "rn-title",
                                span("rn-kicker", Icon.of("scale").svg(), text(round.title())),
                                h1(getPageTitle()),
                                p("rn-lead", t("tables.whatif.draft.lead"))),
                        Callout.of(
                                Callout.Kind.WARN,
                                t("tables.whatif.draft.invented"),
                                p("", t("tables.whatif.draft.invented-why"))),
                        tried(round, WhatIfView.asked(event)::parameter)));
    }

    private Component tried(Round round, Function<String, Optional<String>> parameter) {
        var missing = missing(round);
        if (missing.isPresent()) {
            return div(
                    "rn-stack rn-whatif-none",
                    p("", t(missing.get())),
                    button(TableLinks.round(round) + "/modifica", "tables.tools.edit"));
        }
        var choices = whatIf.draftChoices(round);
        var asked = Asked.of(choices, parameter, drafts.electorate(round.table(), round.electing()));
        var form = attr(
                el(
                        "aside",
                        "rn-stack",
                        new RulesForm(choices, asked).draft(WhatIfLinks.draft(round)),
                        button(TableLinks.round(round), "tables.whatif.draft.back")),
                "aria-label",
                t("tables.whatif.rules"));
        return attr(div("rn-split rn-table-split", form, answer(round, asked)), "data-aside", "first");
    }

    private Component answer(Round round, Asked asked) {
        try {
            var answer = whatIf.invented(round, asked.rule(), asked.invention());
            return div(
                    "rn-stack",
                    new AnswerTables(round, answer).build("tables.whatif.own-draft"),
                    p("rn-hint", t("tables.whatif.draft.how")),
                    p(
                            "rn-hint",
                            t("tables.whatif.draft.how."
                                    + asked.rule().method().form().name())));
        } catch (Refusal refusal) {
            return Callout.around(Callout.Kind.WARN, p("", Tr.refusal(refusal)));
        }
    }

    /** What a draft needs before anything can be counted. */
    private static Optional<String> missing(Round round) {
        if (round.options().size() < 2) {
            return Optional.of("tables.whatif.draft.options-missing");
        }
        return round.method().money().isPresent() && round.options().stream().anyMatch(option -> option.cost() < 1)
                ? Optional.of("tables.whatif.draft.costs-missing")
                : Optional.empty();
    }

    private static Component button(String path, String key) {
        return attr(link("rn-btn", path, text(t(key))), "data-kind", "neutral");
    }

    @Override
    public String getPageTitle() {
        return t("tables.whatif.draft.title");
    }
}
