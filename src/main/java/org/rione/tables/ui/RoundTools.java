package org.rione.tables.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import org.rione.shared.Refusal;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.Numbers;
import org.rione.shared.ui.Toast;
import org.rione.shared.ui.Tr;
import org.rione.tables.OptionId;
import org.rione.tables.Results;
import org.rione.tables.Round;
import org.rione.tables.RoundDrafts;
import org.rione.tables.RoundState;
import org.rione.tables.Rounds;
import org.rione.tables.Tables;
import org.rione.tables.ui.answers.OfficesPart;
import org.rione.tables.ui.whatif.WhatIfLinks;

/** What those who run the table can do with a round as it stands; nothing for others. */
@org.springframework.stereotype.Component
class RoundTools {

    private final Tables tables;
    private final Rounds rounds;
    private final RoundDrafts drafts;
    private final Results results;
    private final OfficesPart offices;

    RoundTools(Tables tables, Rounds rounds, RoundDrafts drafts, Results results, OfficesPart offices) {
        this.tables = tables;
        this.rounds = rounds;
        this.drafts = drafts;
        this.results = results;
        this.offices = offices;
    }

    /**
     * What the tools stand on. While it stays the same they need not be drawn again, and nothing that somebody has
     * opened or typed there goes away under the hands.
     *
     * @param voters how many could vote if a draft were opened now
     * @param lot whether equal options wait for the lot
     * @param homeless the priorities of the round that no office is in charge of
     */
    record Ground(RoundState state, int voters, boolean lot, List<OptionId> homeless) {}

    Ground ground(Round round) {
        if (!tables.runsTable(round.table())) {
            return new Ground(round.state(), 0, false, List.of());
        }
        return new Ground(
                round.state(),
                round.state() == RoundState.DRAFT ? drafts.electorate(round.table(), round.electing()) : 0,
                round.state() == RoundState.CLOSED && waitsForLot(round),
                round.state() == RoundState.PUBLISHED ? offices.homeless(round) : List.of());
    }

    /** @param redraw called after each step, also a refused one */
    Component of(Round round, SerializableRunnable redraw) {
        if (!tables.runsTable(round.table())) {
            return div("");
        }
        return switch (round.state()) {
            case DRAFT -> draft(round, redraw);
            case CLOSED -> waitsForLot(round) ? lot(round, redraw) : publish(round, redraw);
            case PUBLISHED -> offices.of(round, redraw).orElseGet(() -> div(""));
            case OPEN, ANSWERED -> div("");
            case READING -> p("rn-hint", t("tables.tools.reading"));
        };
    }

    private Component draft(Round round, SerializableRunnable redraw) {
        var voters = drafts.electorate(round.table(), round.electing());
        return div(
                "rn-stack",
                div(
                        "rn-row rn-round-tools",
                        attr(
                                link(
                                        "rn-btn",
                                        TableLinks.edit(round),
                                        Icon.of("edit").svg(),
                                        text(t("tables.tools.edit"))),
                                "data-kind",
                                "neutral"),
                        attr(
                                link(
                                        "rn-btn",
                                        WhatIfLinks.draft(round),
                                        Icon.of("scale").svg(),
                                        text(t("tables.whatif.draft.link"))),
                                "data-kind",
                                "neutral"),
                        action("tables.tools.open", () -> run(() -> drafts.open(round.id()), redraw))),
                p("", t("tables.tools.electorate", Numbers.whole(voters), voters)),
                p("rn-hint", t(voters < drafts.smallestPublished() ? "tables.tools.few" : "tables.tools.frozen")));
    }

    private Component publish(Round round, SerializableRunnable redraw) {
        return div(
                "rn-row rn-round-tools",
                action("tables.tools.publish", () -> run(() -> results.publish(round.id()), redraw)));
    }

    private boolean waitsForLot(Round round) {
        return round.seed().isEmpty()
                && rounds.result(round)
                        .filter(result -> result.outcome().lotNeeded())
                        .isPresent();
    }

    /** Equal options wait for the lot: the numbers that the source named beforehand has drawn. */
    private Component lot(Round round, SerializableRunnable redraw) {
        var numbers = new TextField(t("tables.tools.numbers"));
        numbers.setHelperText(t("tables.tools.numbers-help", RoundWords.seedSource(round)));
        numbers.setMaxLength(80);
        return el(
                "section",
                "rn-card rn-stack rn-round-form",
                el("h2", "rn-card-title", t("tables.tools.lot")),
                p("", t("tables.tools.lot-why")),
                numbers,
                action("tables.tools.draw", () -> draw(round, numbers, redraw)));
    }

    private void draw(Round round, TextField numbers, SerializableRunnable redraw) {
        try {
            results.draw(round.id(), numbers.getValue());
            redraw.run();
        } catch (Refusal refusal) {
            numbers.setInvalid(true);
            numbers.setErrorMessage(Tr.refusal(refusal));
        }
    }

    private static Component action(String key, SerializableRunnable press) {
        return attr(button("rn-btn", press, text(t(key))), "data-kind", "primary");
    }

    private static void run(SerializableRunnable action, SerializableRunnable redraw) {
        try {
            action.run();
        } catch (Refusal refusal) {
            Toast.problem(Tr.refusal(refusal));
        }
        redraw.run();
    }
}
