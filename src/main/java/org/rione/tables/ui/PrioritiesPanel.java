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
import java.util.Optional;
import java.util.stream.Collectors;
import org.rione.participation.Subject;
import org.rione.participation.spi.SubjectPanel;
import org.rione.shared.ui.Dates;
import org.rione.shared.ui.Icon;
import org.rione.tables.Round;
import org.rione.tables.RoundResult;
import org.rione.tables.Rounds;
import org.rione.tables.answers.Priorities;
import org.rione.tables.answers.Priority;
import org.rione.tables.count.Standing;
import org.rione.tables.ui.answers.AnswerWords;

/** On the page of an action: what the tables decided about it. */
@org.springframework.stereotype.Component
class PrioritiesPanel implements SubjectPanel {

    private final Rounds rounds;
    private final Priorities priorities;

    PrioritiesPanel(Rounds rounds, Priorities priorities) {
        this.rounds = rounds;
        this.priorities = priorities;
    }

    @Override
    public Place place() {
        return Place.SECTION;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Component> build(Subject subject) {
        var cards = attr(div("rn-grid"), "data-cols", "2");
        var today = priorities.today();
        var asked = priorities.about(subject.id()).stream()
                .collect(Collectors.toMap(Priority::round, one -> AnswerWords.chip(one, today), (first, _) -> first));
        for (var round : rounds.publishedWith(subject)) {
            rounds.result(round)
                    .flatMap(result -> standing(round, result, subject))
                    .ifPresent(
                            standing -> cards.add(card(round, standing, Optional.ofNullable(asked.get(round.id())))));
        }
        if (cards.getChildren().findAny().isEmpty()) {
            return Optional.empty();
        }
        var heading = h2(t("tables.panel.title"));
        heading.setId("priorities");
        return Optional.of(
                attr(el("section", "", div("rn-section-head", heading), cards), "aria-labelledby", "priorities"));
    }

    private static Optional<Standing> standing(Round round, RoundResult result, Subject subject) {
        return round.options().stream()
                .filter(option -> option.subjects().anyMatch(subject::equals))
                .findFirst()
                .flatMap(option -> result.outcome().standings().stream()
                        .filter(standing ->
                                standing.option().equals(option.id().value().toString()))
                        .findFirst());
    }

    private static Component card(Round round, Standing standing, Optional<Component> answer) {
        var place = standing.won()
                ? t("tables.panel.won", standing.place())
                : t("tables.panel.lost", standing.place(), round.options().size());
        var card = attr(
                el(
                        "article",
                        "rn-card",
                        span(
                                "rn-kicker",
                                Icon.of("users").svg(),
                                local(text(round.tableName())),
                                text(" · " + Dates.day(round.closesAt()))),
                        el("h3", "", link("rn-card-link", TableLinks.round(round), text(place))),
                        p("rn-muted", t("tables.result.supporters", standing.backers()))),
                "data-pad",
                "s");
        answer.ifPresent(card::add);
        return card;
    }
}
