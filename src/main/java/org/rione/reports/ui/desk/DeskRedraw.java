package org.rione.reports.ui.desk;

import com.vaadin.flow.component.Component;
import java.io.Serializable;
import java.util.Optional;

/** Draws the desk again after something happened. */
@FunctionalInterface
interface DeskRedraw extends Serializable {

    /** @param notice what the officer has to know about it, shown above the report */
    void redraw(Optional<Component> notice);

    default void redraw() {
        redraw(Optional.empty());
    }
}
