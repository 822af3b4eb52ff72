package org.rione.reports.open311.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Map;
import org.rione.shared.ui.PageRequest;
import org.rione.shared.ui.Tr;

@Route(Open311Page.ROUTE)
@AnonymousAllowed
class Open311View extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Open311Page page;

    Open311View(Open311Page page) {
        this.page = page;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var request = new PageRequest("/" + event.getLocation().getPath(), Map.of(), Tr.locale());
        add(page.render(request).orElseThrow().content());
    }

    @Override
    public String getPageTitle() {
        return Tr.t("reports.open311.guide.title");
    }
}
