package org.rione.reports.ui;

import com.vaadin.flow.component.Component;
import java.io.Serializable;
import java.util.Optional;
import org.rione.reports.Report;

/** What somebody can do on a report's page: links for visitors, buttons for people who are signed in. */
interface Doings extends Serializable {

    Optional<Component> support(Report report);

    Optional<Component> notFixed(Report report);

    /** What the reporter is asked after the end, in place of the button for everybody. */
    default Optional<Component> survey(Report report) {
        return Optional.empty();
    }
}
