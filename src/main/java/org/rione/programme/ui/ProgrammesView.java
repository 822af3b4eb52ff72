package org.rione.programme.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** All programmes. */
@Route("programmi")
@AnonymousAllowed
class ProgrammesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ProgrammesPage page;
    private String title = "";

    ProgrammesView(ProgrammesPage page) {
        this.page = page;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var rendered = page.render(Requests.of(event)).orElseThrow();
        title = rendered.meta().title();
        removeAll();
        add(rendered.content());
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
