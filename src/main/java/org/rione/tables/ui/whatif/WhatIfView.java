package org.rione.tables.ui.whatif;

import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.rione.shared.ui.Live;
import org.rione.shared.ui.PageRequest;
import org.rione.shared.ui.Tr;
import org.rione.tables.Round;

@Route("tavoli/:table/votazioni/:number([0-9]{1,6})/e-se")
@AnonymousAllowed
class WhatIfView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient WhatIfPage page;
    private final transient Live live;
    private String title = "";

    WhatIfView(WhatIfPage page, Live live) {
        this.page = page;
        this.live = live;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        var round = page.find(
                        parameters.get("table").orElseThrow(),
                        parameters.get("number").map(Integer::parseInt).orElseThrow())
                .orElseThrow(NotFoundException::new);
        title = WhatIfPage.title(round);
        show(round, asked(event));
    }

    /** Draws it, and once more when what is still being counted has been. */
    private void show(Round round, PageRequest asked) {
        var body = new Div(page.content(round, asked::parameter));
        if (page.isCounting(round, asked::parameter)) {
            live.redraw(body, page.topic(round), () -> show(round, asked));
        }
        removeAll();
        add(body);
    }

    static PageRequest asked(BeforeEnterEvent event) {
        return new PageRequest(
                "/" + event.getLocation().getPath(),
                event.getLocation().getQueryParameters().getParameters(),
                Tr.locale());
    }

    @Override
    public String getPageTitle() {
        return title.isEmpty() ? t("tables.whatif.title") : title;
    }
}
