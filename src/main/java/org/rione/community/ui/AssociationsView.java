package org.rione.community.ui;

import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.rione.shared.ui.PageRequest;
import org.rione.shared.ui.Tr;

@Route("associazioni")
@AnonymousAllowed
class AssociationsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final AssociationsPage page;

    AssociationsView(AssociationsPage page) {
        this.page = page;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(page.content(new PageRequest(
                AssociationsPage.PATH, event.getLocation().getQueryParameters().getParameters(), Tr.locale())));
    }

    @Override
    public String getPageTitle() {
        return t("community.associations.title");
    }
}
