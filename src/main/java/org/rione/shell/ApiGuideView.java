package org.rione.shell;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.rione.shared.ui.Live;

/** The interface for programs, explained. */
@Route("aiuto/api")
@AnonymousAllowed
class ApiGuideView extends PageView {

    ApiGuideView(ApiGuide guide, Live live) {
        super(guide, live);
    }
}
