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
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.rione.identity.CurrentPerson;
import org.rione.shared.Refusal;
import org.rione.shared.Topics;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.Live;
import org.rione.shared.ui.Toast;
import org.rione.shared.ui.Tr;
import org.rione.tables.Ballots;
import org.rione.tables.OptionId;
import org.rione.tables.OwnBallot;
import org.rione.tables.Round;
import org.rione.tables.RoundState;
import org.rione.tables.Rounds;
import org.rione.tables.Tables;

@Route("tavoli/:table/votazioni/:number([0-9]{1,6})")
@AnonymousAllowed
class RoundView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final RoundPage page;
    private final Tables tables;
    private final Rounds rounds;
    private final Ballots ballots;
    private final CurrentPerson current;
    private final Live live;
    private final Clock clock;
    private String title = "";
    private RoundState shown = RoundState.DRAFT;

    RoundView(
            RoundPage page,
            Tables tables,
            Rounds rounds,
            Ballots ballots,
            CurrentPerson current,
            Live live,
            Clock clock) {
        this.page = page;
        this.tables = tables;
        this.rounds = rounds;
        this.ballots = ballots;
        this.current = current;
        this.live = live;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var table = event.getRouteParameters().get("table").orElseThrow();
        var number =
                event.getRouteParameters().get("number").map(Integer::parseInt).orElseThrow();
        var round = rounds.find(table, number).orElseThrow(NotFoundException::new);
        show(round);
        live.redraw(this, Topics.subject(round.id().value()), () -> rounds.find(table, number)
                .ifPresent(this::refresh));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    /** While somebody fills in a ballot only a change of the round's state draws the page again. */
    private void refresh(Round round) {
        var filling = RoundWords.votable(round, clock.instant()) && ballots.mayVote(round.id());
        if (!filling || round.state() != shown) {
            show(round);
        }
    }

    private void show(Round round) {
        title = round.title();
        shown = round.state();
        removeAll();
        add(page.content(round, ballot(round)));
        if (tables.runsTable(round.table())) {
            add(div("rn-wrap", tools(round)));
        }
    }

    private Optional<Component> ballot(Round round) {
        if (!RoundWords.votable(round, clock.instant()) || !ballots.mayVote(round.id())) {
            return Optional.empty();
        }
        var order = current.require().id().value().hashCode() * 31L
                + round.id().value().hashCode();
        return Optional.of(new BallotPart(round, page.cards(round), ballots.own(round.id()), order, new Voting(round)));
    }

    private Component tools(Round round) {
        var tools = div("rn-row rn-round-tools");
        switch (round.state()) {
            case DRAFT ->
                tools.add(
                        attr(
                                link(
                                        "rn-btn",
                                        TableLinks.edit(round),
                                        Icon.of("edit").svg(),
                                        text(t("tables.tools.edit"))),
                                "data-kind",
                                "neutral"),
                        attr(
                                button(
                                        "rn-btn",
                                        () -> run(round, () -> rounds.open(round.id())),
                                        text(t("tables.tools.open"))),
                                "data-kind",
                                "primary"));
            case CLOSED -> {
                if (rounds.result(round)
                                .filter(result -> result.outcome().lotNeeded())
                                .isPresent()
                        && round.seed().isEmpty()) {
                    return lot(round);
                }
                tools.add(attr(
                        button(
                                "rn-btn",
                                () -> run(round, () -> rounds.publish(round.id())),
                                text(t("tables.tools.publish"))),
                        "data-kind",
                        "primary"));
            }
            case OPEN, PUBLISHED -> {}
        }
        return tools;
    }

    /** Equal options wait for the lot: the numbers that the source named beforehand has drawn. */
    private Component lot(Round round) {
        var numbers = new TextField(t("tables.tools.numbers"));
        numbers.setHelperText(t("tables.tools.numbers-help", RoundWords.seedSource(round)));
        numbers.setMaxLength(80);
        return el(
                "section",
                "rn-card rn-stack rn-round-form",
                el("h2", "rn-card-title", t("tables.tools.lot")),
                p("", t("tables.tools.lot-why")),
                numbers,
                attr(
                        button("rn-btn", () -> draw(round, numbers), text(t("tables.tools.draw"))),
                        "data-kind",
                        "primary"));
    }

    private void draw(Round round, TextField numbers) {
        try {
            rounds.draw(round.id(), numbers.getValue());
            rounds.find(round.tableSlug(), round.number()).ifPresent(this::show);
        } catch (Refusal refusal) {
            numbers.setInvalid(true);
            numbers.setErrorMessage(Tr.refusal(refusal));
        }
    }

    private void run(Round round, Runnable action) {
        try {
            action.run();
        } catch (Refusal refusal) {
            Toast.problem(Tr.refusal(refusal));
        }
        rounds.find(round.tableSlug(), round.number()).ifPresent(this::show);
    }

    /** Carries out what the ballot asks for. */
    private final class Voting implements BallotPart.Actions {

        private final Round round;

        private Voting(Round round) {
            this.round = round;
        }

        @Override
        public Optional<OwnBallot> cast(Map<OptionId, Integer> marks) {
            try {
                return Optional.of(ballots.cast(round.id(), marks));
            } catch (Refusal refusal) {
                Toast.problem(Tr.refusal(refusal));
                return Optional.empty();
            }
        }

        @Override
        public boolean withdraw() {
            try {
                ballots.withdraw(round.id());
                return true;
            } catch (Refusal refusal) {
                Toast.problem(Tr.refusal(refusal));
                return false;
            }
        }
    }
}
