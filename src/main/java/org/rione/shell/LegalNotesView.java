package org.rione.shell;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.rione.shared.ui.Live;

@Route("note-legali")
@AnonymousAllowed
class LegalNotesView extends PageView {

    LegalNotesView(Papers papers, Live live) {
        super(papers, live);
    }
}
