package org.rione.tables.joining.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.rione.shared.ui.Icon;
import org.rione.tables.NeighbourhoodTable;
import org.rione.tables.joining.JoinRequests;
import org.rione.tables.joining.JoiningLinks;
import org.rione.tables.ui.TablePart;

/** The button that leads those who run a table to its seats, requests and invitations. */
@org.springframework.stereotype.Component
class MembersTool implements TablePart {

    private final JoinRequests requests;

    MembersTool(JoinRequests requests) {
        this.requests = requests;
    }

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
                        text(words(table))),
                "data-kind",
                "default"));
    }

    /** Says so when somebody waits for a seat. */
    private String words(NeighbourhoodTable table) {
        var waiting = requests.waiting(table).size();
        return waiting == 0 ? t("tables.joining.manage") : t("tables.joining.manage-waiting", waiting);
    }
}
