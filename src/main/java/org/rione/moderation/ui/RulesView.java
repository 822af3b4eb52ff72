package org.rione.moderation.ui;

import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

@Route("aiuto/regole")
@AnonymousAllowed
class RulesView extends Div implements HasDynamicTitle {

    RulesView(RulesPage page) {
        add(page.content());
    }

    @Override
    public String getPageTitle() {
        return t("moderation.rules.title");
    }
}
