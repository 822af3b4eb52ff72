package org.rione.reports.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.rione.shared.ui.PageRequest;
import org.rione.shared.ui.Tr;

@Route("segnalazioni")
@AnonymousAllowed
class ReportListView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ReportListPage page;

    ReportListView(ReportListPage page) {
        this.page = page;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var location = event.getLocation();
        var request = new PageRequest(
                "/" + location.getPath(), location.getQueryParameters().getParameters(), Tr.locale());
        removeAll();
        add(page.render(request).orElseThrow().content());
    }

    @Override
    public String getPageTitle() {
        return Tr.t("reports.list.title");
    }
}
