package org.rione.tables.lots.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.rione.shared.ui.Icon;
import org.rione.tables.NeighbourhoodTable;
import org.rione.tables.lots.LotLinks;
import org.rione.tables.ui.TablePart;

/** The button with which those who run a table announce a draw of seats. */
@org.springframework.stereotype.Component
class LotTool implements TablePart {

    @Override
    public Place place() {
        return Place.TOOLS;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<Component> render(NeighbourhoodTable table) {
        return Optional.of(attr(
                link("rn-btn", LotLinks.announce(table.slug()), Icon.of("scale").svg(), text(t("tables.lot.announce"))),
                "data-kind",
                "default"));
    }
}
