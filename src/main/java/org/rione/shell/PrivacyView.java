package org.rione.shell;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.rione.shared.ui.Live;

@Route("privacy")
@AnonymousAllowed
class PrivacyView extends PageView {

    PrivacyView(Papers papers, Live live) {
        super(papers, live);
    }
}
