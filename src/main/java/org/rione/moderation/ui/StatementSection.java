package org.rione.moderation.ui;

import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import org.rione.moderation.Statements;
import org.rione.moderation.Statements.Received;
import org.rione.shared.PersonId;
import org.rione.shared.ui.Dates;
import org.rione.shared.ui.Html;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.PersonalSection;
import org.rione.shared.ui.Tr;

/** In the personal area: decisions on what the person wrote, with their reasons. */
@org.springframework.stereotype.Component
class StatementSection implements PersonalSection {

    private static final int BRIEF = 3;

    private final Statements statements;

    StatementSection(Statements statements) {
        this.statements = statements;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String path() {
        return Statements.PATH;
    }

    @Override
    public String titleKey() {
        return "moderation.mine.title";
    }

    @Override
    public Optional<Component> brief(PersonId person) {
        var all = statements.mine();
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(list(all.stream().limit(BRIEF).toList(), "h3"));
    }

    @Override
    public Component whole(PersonId person) {
        var all = statements.mine();
        if (all.isEmpty()) {
            return div(
                    "rn-empty",
                    Icon.of("shield-check").svg(),
                    p("rn-strong", t("moderation.mine.empty")),
                    el("p", "", link(ModerationLinks.RULES, t("moderation.rules.title"))));
        }
        return list(all, "h2");
    }

    /** @param heading the level below the one that the page has around the list */
    private Component list(List<Received> received, String heading) {
        var list = div("rn-stack");
        received.forEach(one -> list.add(card(one, heading)));
        return list;
    }

    private Component card(Received received, String heading) {
        var decision = received.decision();
        var card = el(
                "article",
                "rn-card",
                chip(received),
                el(
                        heading,
                        "rn-card-title",
                        t("moderation.item.title", Words.kind(decision.content().kind()), decision.context())),
                text("rn-when", Dates.moment(received.at())));
        if (received.correcting()) {
            card.add(p("", statements.correction(decision, Tr.locale())));
        } else {
            statements.text(decision, Tr.locale()).forEach(paragraph -> card.add(p("", paragraph)));
            decision.rule()
                    .ifPresent(rule -> card.add(
                            el("p", "", link(ModerationLinks.RULES + "#regola-" + rule.number(), Words.rule(rule)))));
        }
        return card;
    }

    private static Component chip(Received received) {
        return received.correcting()
                ? Html.chip("resolved", Icon.of("refresh"), t("moderation.outcome.undone"))
                : Html.chip(
                        Words.look(received.decision().outcome()),
                        Words.icon(received.decision().outcome()),
                        t("moderation.outcome", received.decision().outcome()));
    }
}
