package org.rione.moderation.ui;

import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

@Route("registro-moderazione")
@AnonymousAllowed
class RegisterView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final RegisterPage page;

    RegisterView(RegisterPage page) {
        this.page = page;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(page.content(event.getLocation().getQueryParameters().getSingleParameter("dopo")));
    }

    @Override
    public String getPageTitle() {
        return t("moderation.register.title");
    }
}
