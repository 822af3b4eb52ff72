package org.rione.tables.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.rione.tables.NeighbourhoodTable;

/**
 * What a feature of the tables shows on the page of each table. Implementations are beans; plain elements only, and
 * called without a signed-in person too. What they show changes when {@code Topics.subject(table)} is announced.
 */
public interface TablePart {

    enum Place {
        /** A {@code span} with an icon and a few words, in the line of facts under the title. */
        FACT,
        /** A button in the row that only those who run the table see. */
        TOOLS,
        /** A card across the whole width under the title, for what is alive now. */
        NOW,
        /** A section of the wide column: a {@code div.rn-section-head} with an {@code h2}, then the content. */
        MAIN,
        /** A card of the narrow column, with an {@code h2}. */
        ASIDE
    }

    Place place();

    /** Smaller comes first. The rounds of the table stand at 50 of {@link Place#MAIN}. */
    int order();

    /** The part, or nothing where there is nothing to say. */
    Optional<Component> render(NeighbourhoodTable table);
}
