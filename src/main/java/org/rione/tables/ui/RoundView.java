package org.rione.tables.ui;

import static org.rione.shared.ui.Html.div;

import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.rione.shared.Topics;
import org.rione.shared.ui.Live;
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
    private final VotingBooth booth;
    private final Rounds rounds;
    private final Live live;
    private final ObjectProvider<RoundPart> parts;
    private final Div told = new Div();
    private final Div steps = div("rn-wrap rn-round-steps");
    private String title = "";
    private RoundState shown = RoundState.DRAFT;
    private RoundTools.@Nullable Ground ground;
    /** The round as it was when a ballot was drawn that is still there; many have one, and each ballot tells all. */
    private @Nullable Round voting;

    RoundView(
            RoundPage page,
            RoundTools tools,
            VotingBooth booth,
            Rounds rounds,
            Live live,
            ObjectProvider<RoundPart> parts) {
        this.page = page;
        this.tools = tools;
        this.booth = booth;
        this.rounds = rounds;
        this.live = live;
        this.parts = parts;
        steps.setId(ResultPart.STEPS);
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
        live.redraw(this, Topics.subject(round.id().value()), () -> {
            if (voting == null || !booth.unmoved(voting)) {
                rounds.find(table, number).ifPresent(this::refresh);
            }
        });
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    /** While somebody fills in a ballot only a change of the round's state draws the page again. */
    private void refresh(Round round) {
        if (!booth.open(round) || round.state() != shown) {
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
        booth.onPaper(round).ifPresent(told::add);
        var ballot = booth.ballot(round);
        voting = ballot.isPresent() ? round : null;
        told.add(page.content(round, ballot));
        var below = div("rn-wrap rn-stack rn-round-below");
        parts.stream()
                .sorted(Comparator.comparingInt(RoundPart::order))
                .flatMap(part -> part.render(round).stream())
                .forEach(below::add);
        told.add(below);
    }
}
