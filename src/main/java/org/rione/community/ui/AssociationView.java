package org.rione.community.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.rione.community.Association;
import org.rione.community.Associations;
import org.rione.shared.Topics;
import org.rione.shared.ui.Live;

@Route("associazioni/:slug([a-z0-9-]{1,60})")
@AnonymousAllowed
class AssociationView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final AssociationPage page;
    private final Associations associations;
    private final Live live;
    private String title = "";

    AssociationView(AssociationPage page, Associations associations, Live live) {
        this.page = page;
        this.associations = associations;
        this.live = live;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var slug = event.getRouteParameters().get("slug").orElseThrow();
        var association = associations.find(slug).orElseThrow(NotFoundException::new);
        show(association);
        live.redraw(this, Topics.subject(association.id().value()), () -> associations
                .find(slug)
                .ifPresent(this::show));
    }

    private void show(Association association) {
        title = association.name();
        removeAll();
        add(page.content(association));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
