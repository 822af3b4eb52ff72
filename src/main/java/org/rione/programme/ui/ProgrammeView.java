package org.rione.programme.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** One programme; what a reader unfolded stays unfolded, so it is drawn again only when the address changes. */
@Route("programmi/:programme")
@AnonymousAllowed
class ProgrammeView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ProgrammePage page;
    private String title = "";

    ProgrammeView(ProgrammePage page) {
        this.page = page;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var rendered = page.render(Requests.of(event)).orElseThrow(NotFoundException::new);
        title = rendered.meta().title();
        removeAll();
        add(rendered.content());
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
