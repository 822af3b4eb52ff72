package org.rione.shell;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.rione.shared.ui.Live;

@Route("cerca")
@AnonymousAllowed
class SearchView extends PageView {

    SearchView(Search search, Live live) {
        super(search, live);
    }
}
