package org.rione.programme.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import org.rione.shared.ui.PageRequest;
import org.rione.shared.ui.Tr;

/** The address of a view in the words of a public page. */
final class Requests {

    static PageRequest of(BeforeEnterEvent event) {
        var location = event.getLocation();
        return new PageRequest(
                "/" + location.getPath(), location.getQueryParameters().getParameters(), Tr.locale());
    }

    private Requests() {}
}
