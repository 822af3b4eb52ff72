package org.rione.tables.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import org.rione.tables.NeighbourhoodTable;
import org.rione.tables.Tables;

/** What the pages have in common on which those who run a table fill something in. */
public final class TableForms {

    private TableForms() {}

    /**
     * The table of the address, for those who run it.
     *
     * @throws NotFoundException for others, who find nothing at this address
     */
    public static NeighbourhoodTable run(BeforeEnterEvent event, Tables tables) {
        return event.getRouteParameters()
                .get("table")
                .flatMap(tables::find)
                .filter(found -> tables.runsTable(found.id()))
                .orElseThrow(NotFoundException::new);
    }

    /**
     * The step that the page is for, and the way back without it.
     *
     * @param words what the button says
     * @param back the address to which one goes without the step, and what that link says
     */
    public static Component steps(String words, SerializableRunnable step, String back, String backWords) {
        return div(
                "rn-row rn-round-tools",
                attr(button("rn-btn", step, text(words)), "data-kind", "primary"),
                attr(link("rn-btn", back, text(backWords)), "data-kind", "quiet"));
    }
}
