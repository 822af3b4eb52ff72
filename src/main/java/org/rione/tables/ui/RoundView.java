package org.rione.tables.ui;

import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rione.identity.CurrentPerson;
import org.rione.shared.Refusal;
import org.rione.shared.Topics;
import org.rione.shared.ui.Callout;
import org.rione.shared.ui.Live;
import org.rione.shared.ui.Toast;
import org.rione.shared.ui.Tr;
import org.rione.tables.Ballots;
import org.rione.tables.OptionId;
import org.rione.tables.OwnBallot;
import org.rione.tables.Round;
import org.rione.tables.RoundState;
import org.rione.tables.Rounds;
import org.springframework.beans.factory.ObjectProvider;

@Route("tavoli/:table/votazioni/:number([0-9]{1,6})")
@AnonymousAllowed
@Uses(Select.class) // the choice of an office is a part that the build does not see
class RoundView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final RoundPage page;
    private final RoundTools tools;
    private final Rounds rounds;
    private final Ballots ballots;
    private final CurrentPerson current;
    private final Live live;
    private final Clock clock;
    private final ObjectProvider<RoundPart> parts;
    private final Div told = new Div();
    private final Div steps = div("rn-wrap");
    private String title = "";
    private RoundState shown = RoundState.DRAFT;
    private RoundTools.@Nullable Ground ground;

    RoundView(
            RoundPage page,
            RoundTools tools,
            Rounds rounds,
            Ballots ballots,
            CurrentPerson current,
            Live live,
            Clock clock,
            ObjectProvider<RoundPart> parts) {
        this.parts = parts;
        this.page = page;
        this.tools = tools;
        this.rounds = rounds;
        this.ballots = ballots;
        this.current = current;
        this.live = live;
        this.clock = clock;
        add(told, steps);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var table = event.getRouteParameters().get("table").orElseThrow();
        var number =
                event.getRouteParameters().get("number").map(Integer::parseInt).orElseThrow();
        var round = rounds.find(table, number).orElseThrow(NotFoundException::new);
        show(round);
        equip(round);
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
            if (!tools.ground(round).equals(ground)) {
                equip(round);
            }
        }
    }

    private void equip(Round round) {
        ground = tools.ground(round);
        steps.removeAll();
        steps.add(tools.of(
                round, () -> rounds.find(round.tableSlug(), round.number()).ifPresent(this::stepTaken)));
    }

    private void stepTaken(Round round) {
        show(round);
        equip(round);
    }

    private void show(Round round) {
        title = round.title();
        shown = round.state();
        told.removeAll();
        if (ballots.onPaper(round.id())) {
            told.add(div("rn-wrap", Callout.around(Callout.Kind.INFO, p("", t("tables.round.on-paper")))));
        }
        told.add(page.content(round, ballot(round)));
        var below = div("rn-wrap rn-stack");
        parts.stream()
                .sorted(Comparator.comparingInt(RoundPart::order))
                .flatMap(part -> part.render(round).stream())
                .forEach(below::add);
        told.add(below);
    }

    private Optional<Component> ballot(Round round) {
        if (!RoundWords.votable(round, clock.instant())
                || !ballots.mayVote(round.id())
                || ballots.onPaper(round.id())) {
            return Optional.empty();
        }
        var order = current.require().id().value().hashCode() * 31L
                + round.id().value().hashCode();
        return Optional.of(new BallotPart(round, page.cards(round), ballots.own(round.id()), order, new Voting(round)));
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
