package org.rione.participation.spi;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.rione.participation.Subject;

/**
 * A block that one feature shows on the page of another's subject, such as the reports linked to an action. A bean;
 * it builds plain elements in the page's language and works without a session.
 */
public interface SubjectPanel {

    /** Where on the page: THERMOMETER is one of the three figures at the top, SECTION a section below. */
    enum Place {
        THERMOMETER,
        SECTION
    }

    Place place();

    /** Smaller comes first. */
    int order();

    /** The block for this subject, or nothing to show. */
    Optional<Component> build(Subject subject);
}
