package org.rione.reports.ui.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Optional;
import org.rione.reports.Report;

/** A part of the chosen report on the desk; a feature offers one as a bean. */
public interface DeskPart {

    /** Smaller comes first. */
    int order();

    /** @param redraw to be called when something changed */
    Optional<Component> build(Report report, SerializableRunnable redraw);
}
