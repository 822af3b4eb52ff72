package org.rione.tables.joining.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.rione.shared.ui.Icon;
import org.rione.tables.NeighbourhoodTable;
import org.rione.tables.joining.JoiningLinks;
import org.rione.tables.ui.TablePart;

/** The button that leads those who run a table to its seats, requests and invitations. */
@org.springframework.stereotype.Component
class MembersTool implements TablePart {

    @Override
    public Place place() {
        return Place.TOOLS;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Component> render(NeighbourhoodTable table) {
        return Optional.of(attr(
                link(
                        "rn-btn",
                        JoiningLinks.manage(table.slug()),
                        Icon.of("users").svg(),
                        text(t("tables.joining.manage"))),
                "data-kind",
                "default"));
    }
}
