package org.rione.tables.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.rione.tables.Round;

/**
 * What a feature of the tables shows under a round to who is looking at it now. Implementations are beans. Not part of the
 * page without a session.
 */
public interface RoundPart {

    /** Smaller comes first. */
    int order();

    /** The part, or nothing where this person has nothing to do with it. */
    Optional<Component> render(Round round);
}
