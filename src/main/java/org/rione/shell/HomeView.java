package org.rione.shell;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.rione.shared.ui.Live;

@Route("")
@AnonymousAllowed
class HomeView extends PageView {

    HomeView(Home home, Live live) {
        super(home, live);
    }
}
