package org.rione.tables.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.h1;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.local;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.span;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rione.participation.Subject;
import org.rione.participation.spi.SubjectCard;
import org.rione.shared.ui.Dates;
import org.rione.shared.ui.Html;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.Numbers;
import org.rione.tables.OptionId;
import org.rione.tables.Round;
import org.rione.tables.RoundOption;
import org.rione.tables.RoundResult;
import org.rione.tables.RoundState;
import org.rione.tables.count.Standing;
import org.rione.tables.ui.answers.AnswersPart;

/** The result: what won, why, what the others missed, and what anybody needs to count again. */
final class ResultPart {

    /** Where on the page the next step of a facilitator is. */
    static final String STEPS = "passi";

    /** @param checkpoint the last link of the published chain, once there is one */
    static Component build(
            Round round,
            RoundResult result,
            Optional<String> checkpoint,
            Map<Subject, SubjectCard> cards,
            AnswersPart answers) {
        var words = new ResultWords(round, result);
        var winners =
                result.outcome().standings().stream().filter(Standing::won).toList();
        var page = div("rn-wrap", head(round, result, winners.size()));
        if (round.state() == RoundState.CLOSED) {
            page.add(attr(
                    div(
                            "rn-callout rn-result-waits",
                            Icon.of("eye-off").svg(),
                            div(
                                    "",
                                    p("", t("tables.result.not-public")),
                                    link(
                                            "rn-icon-link",
                                            TableLinks.round(round) + "#" + STEPS,
                                            text(t("tables.result.to-steps"))))),
                    "data-kind",
                    "warn"));
        }
        page.add(winners(round, words, winners, cards, answers.brief(round)));
        answers.of(round).ifPresent(page::add);
        var main = attr(
                div(
                        "rn-stack",
                        ResultSteps.build(round, result, words),
                        ResultTables.all(round, result, words),
                        ResultTables.others(round, result, words)),
                "data-gap",
                "xl");
        page.add(div("rn-split rn-table-split", main, ProofPart.build(round, result, checkpoint)));
        return page;
    }

    private static Component head(Round round, RoundResult result, int winners) {
        return div(
                "rn-title",
                span(
                        "rn-kicker",
                        Icon.of("users").svg(),
                        text(t("tables.result.kicker", round.tableName(), Dates.day(round.closesAt())))),
                local(h1(round.title())),
                p(
                        "rn-lead",
                        t(
                                round.method().money().isPresent() ? "tables.result.lead-money" : "tables.result.lead",
                                result.ballotsCounted(),
                                winners,
                                round.options().size())),
                div(
                        "rn-facts",
                        span(
                                "",
                                Icon.of("users").svg(),
                                text(t(
                                        "tables.result.turnout",
                                        result.ballotsCounted(),
                                        Numbers.whole(result.electorate()),
                                        Numbers.percent(result.ballotsCounted(), result.electorate())))),
                        span("", Icon.of("list").svg(), text(RoundWords.method(round)))));
    }

    private static Component winners(
            Round round,
            ResultWords words,
            List<Standing> winners,
            Map<Subject, SubjectCard> cards,
            Map<OptionId, Component> answers) {
        var list =
                attr(el("ol", "rn-grid"), "data-cols", "3", "role", "list", "aria-label", t("tables.result.winners"));
        for (var winner : winners) {
            var option = words.option(winner.option());
            var card = attr(
                    el(
                            "li",
                            "rn-card",
                            attr(
                                    div(
                                            "rn-row",
                                            Html.chip("completed", Icon.of("check"), words.won()),
                                            el(
                                                    "b",
                                                    "rn-num",
                                                    round.method().money().isPresent()
                                                            ? OptionPart.euros(option.cost())
                                                            : words.score(winner))),
                                    "data-spread",
                                    ""),
                            titled(option),
                            p("rn-muted", words.backers(winner)),
                            OptionPart.source(option, cards)),
                    "data-pad",
                    "s");
            Optional.ofNullable(answers.get(option.id())).ifPresent(card::add);
            list.add(card);
        }
        return winners.isEmpty() ? p("rn-lead", t("tables.result.nobody")) : list;
    }

    private static Component titled(RoundOption option) {
        var title = div("", local(el("h2", "rn-card-title", option.title())));
        OptionPart.picture(option).ifPresent(title::add);
        return title;
    }

    private ResultPart() {}
}
