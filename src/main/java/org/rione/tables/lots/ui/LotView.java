package org.rione.tables.lots.ui;

import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.Map;
import org.rione.identity.CurrentPerson;
import org.rione.shared.Refusal;
import org.rione.shared.ui.PageRequest;
import org.rione.shared.ui.Toast;
import org.rione.shared.ui.Tr;
import org.rione.tables.NeighbourhoodTable;
import org.rione.tables.Tables;
import org.rione.tables.lots.DrawnSeats;
import org.rione.tables.lots.LotLinks;
import org.rione.tables.lots.SeatLot;
import org.rione.tables.lots.SeatLots;

/** One draw of seats, and what the person who looks at it can do. */
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
            removeAll();
            title = t("tables.lot.title", table.name());
            add(page.render(new PageRequest(LotLinks.lot(table.slug(), number), Map.of(), Tr.locale()))
                    .orElseThrow(NotFoundException::new)
                    .content());
            return;
        }
        show(table, lots.find(table.id(), number).orElseThrow(NotFoundException::new));
    }

    private void show(NeighbourhoodTable table, SeatLot lot) {
        title = t("tables.lot.title", table.name());
        removeAll();
        var cards = new ArrayList<Component>();
        if (tables.runsTable(table.id())) {
            cards.add(new LotToolsPart(lot, lots, drawn, action -> run(table, lot, action)));
        }
        if (cards.isEmpty() || !tables.sitsAt(table.id()) || lots.mine(lot.id()).isPresent()) {
            cards.add(new OwnLotPart(
                    current.require(), table, lot, tables, lots, drawn, action -> run(table, lot, action)));
        }
        add(page.content(table, lot, cards));
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
