package org.rione.tables.lots.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.rione.tables.NeighbourhoodTable;
import org.rione.tables.lots.LotLinks;
import org.rione.tables.lots.SeatLots;
import org.rione.tables.ui.TablePart;

/** The draws of a table on its page; nothing where there was none. */
@org.springframework.stereotype.Component
class LotsOnTable implements TablePart {

    private final SeatLots lots;

    LotsOnTable(SeatLots lots) {
        this.lots = lots;
    }

    @Override
    public Place place() {
        return Place.ASIDE;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Optional<Component> render(NeighbourhoodTable table) {
        var all = lots.of(table.id());
        if (all.isEmpty()) {
            return Optional.empty();
        }
        var list = attr(el("ul", "rn-plain-list"), "role", "list");
        all.forEach(lot -> list.add(el(
                "li",
                "",
                link(LotLinks.lot(table.slug(), lot.number()), t("tables.lot.here", lot.number())),
                text("rn-hint", " · " + t("tables.lot.phase", lot.phase())))));
        return Optional.of(el(
                "section",
                "rn-card",
                el("h2", "rn-card-title", t("tables.lot.all")),
                p("rn-muted", t("tables.lot.all-why")),
                list));
    }
}
