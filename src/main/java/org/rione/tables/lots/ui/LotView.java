package org.rione.tables.lots.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rione.identity.CurrentPerson;
import org.rione.shared.Refusal;
import org.rione.shared.ui.Toast;
import org.rione.shared.ui.Tr;
import org.rione.tables.NeighbourhoodTable;
import org.rione.tables.Tables;
import org.rione.tables.lots.Candidate;
import org.rione.tables.lots.DrawnSeats;
import org.rione.tables.lots.LotLinks;
import org.rione.tables.lots.SeatLot;
import org.rione.tables.lots.SeatLots;

@Route("tavoli/:table/sorteggi/:number([0-9]{1,6})")
@AnonymousAllowed
class LotView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient LotPage page;
    private final transient Tables tables;
    private final transient SeatLots lots;
    private final transient DrawnSeats drawn;
    private final transient CurrentPerson current;
    private String title = "";

    LotView(LotPage page, Tables tables, SeatLots lots, DrawnSeats drawn, CurrentPerson current) {
        this.page = page;
        this.tables = tables;
        this.lots = lots;
        this.drawn = drawn;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var table =
                event.getRouteParameters().get("table").flatMap(tables::find).orElseThrow(NotFoundException::new);
        var number =
                event.getRouteParameters().get("number").map(Integer::parseInt).orElseThrow();
        if (current.get().isEmpty()) {
            title = t("tables.lot.title", table.name());
            add(page.render(new org.rione.shared.ui.PageRequest(
                            LotLinks.lot(table.slug(), number), java.util.Map.of(), Tr.locale()))
                    .orElseThrow(NotFoundException::new)
                    .content());
            return;
        }
        show(table, lots.find(table.id(), number).orElseThrow(NotFoundException::new));
    }

    private void show(NeighbourhoodTable table, SeatLot lot) {
        title = t("tables.lot.title", table.name());
        removeAll();
        var cards = new ArrayList<Component>(List.of(own(table, lot)));
        if (tables.runsTable(table.id())) {
            tools(table, lot).ifPresent(cards::add);
        }
        add(page.content(table, lot, cards));
    }

    private Component own(NeighbourhoodTable table, SeatLot lot) {
        var card = el("section", "rn-card", el("h2", "rn-card-title", t("tables.lot.own")));
        var mine = lots.mine(lot.id());
        mine.filter(one -> one.number() > 0)
                .ifPresent(one -> card.add(el("p", "rn-big", t("tables.lot.number", one.number()))));
        if (mine.isEmpty()) {
            card.add(p("rn-muted", t("tables.lot.own-none." + lot.phase().name())));
            if (lot.phase() == SeatLot.Phase.OPEN) {
                card.add(act(table, lot, "primary", "volunteer", () -> lots.volunteer(lot.id())));
            }
            return card;
        }
        card.add(p("", t("tables.lot.own-state." + mine.get().state().name())));
        mine.filter(one -> one.state() == Candidate.State.ASKED)
                .flatMap(Candidate::answerBy)
                .ifPresent(day -> card.add(p("rn-hint", t("tables.lot.answer-by", day))));
        if (lot.phase() == SeatLot.Phase.OPEN) {
            card.add(act(table, lot, "quiet", "step-back", () -> lots.stepBack(lot.id())));
        }
        if (mine.get().state() == Candidate.State.ASKED) {
            card.add(
                    act(table, lot, "primary", "accept", () -> drawn.accept(lot.id())),
                    act(table, lot, "quiet", "decline", () -> drawn.decline(lot.id())));
        }
        return card;
    }

    private Component act(NeighbourhoodTable table, SeatLot lot, String kind, String name, Runnable action) {
        return attr(
                button("rn-btn", () -> run(table, lot, action), text(t("tables.lot.act." + name))), "data-kind", kind);
    }

    private Optional<Component> tools(NeighbourhoodTable table, SeatLot lot) {
        return switch (lot.phase()) {
            case OPEN ->
                Optional.of(el(
                        "section",
                        "rn-card",
                        el("h2", "rn-card-title", t("tables.lot.tools")),
                        p("rn-muted", t("tables.lot.tools-number")),
                        act(table, lot, "default", "number", () -> lots.number(lot.id()))));
            case NUMBERED -> {
                var numbers = new TextField(t("tables.tools.numbers"));
                numbers.setHelperText(t("tables.tools.numbers-help", lot.seedSource()));
                numbers.setMaxLength(80);
                numbers.setWidthFull();
                numbers.setManualValidation(true);
                yield Optional.of(el(
                        "section",
                        "rn-card",
                        el("h2", "rn-card-title", t("tables.lot.tools")),
                        numbers,
                        div(
                                "rn-row",
                                attr(
                                        button(
                                                "rn-btn",
                                                () -> draw(table, lot, numbers),
                                                text(t("tables.lot.act.draw"))),
                                        "data-kind",
                                        "primary"))));
            }
            case DRAWN -> {
                var count = drawn.count(lot);
                yield Optional.of(el(
                        "section",
                        "rn-card",
                        el("h2", "rn-card-title", t("tables.lot.tools")),
                        p("", t("tables.lot.tools-drawn", count.accepted(), lot.seats(), count.asked())),
                        p(
                                "rn-hint",
                                t(
                                        count.accepted() + count.asked() < lot.seats()
                                                ? "tables.lot.tools-left"
                                                : "tables.lot.tools-reserves",
                                        count.reserves()))));
            }
        };
    }

    private void draw(NeighbourhoodTable table, SeatLot lot, TextField numbers) {
        try {
            show(table, lots.draw(lot.id(), numbers.getValue()));
            Toast.show(t("tables.lot.drawn"));
        } catch (Refusal refusal) {
            numbers.setErrorMessage(Tr.refusal(refusal));
            numbers.setInvalid(true);
            numbers.focus();
        }
    }

    private void run(NeighbourhoodTable table, SeatLot lot, Runnable action) {
        try {
            action.run();
        } catch (Refusal refusal) {
            Toast.problem(Tr.refusal(refusal));
        }
        lots.find(table.id(), lot.number()).ifPresent(now -> show(table, now));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
