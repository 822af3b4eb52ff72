package org.rione.tables.session.ui;

import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.h1;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.rione.shared.Refusal;
import org.rione.shared.ui.Crumbs;
import org.rione.shared.ui.Tr;
import org.rione.tables.session.Sessions;

/** Where the code on the projector leads: notes that the person is in the room, and goes on to the ballot. */
@Route("seduta/:code")
@PermitAll
class JoinView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Sessions sessions;

    JoinView(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            var round = sessions.join(event.getRouteParameters().get("code").orElseThrow());
            event.forwardTo(SessionLinks.round(round).substring(1));
        } catch (Refusal refusal) {
            add(
                    Crumbs.from("/", t("tables.home")).here(getPageTitle()),
                    div(
                            "rn-wrap",
                            div(
                                    "rn-title",
                                    h1(getPageTitle()),
                                    p("rn-lead", Tr.refusal(refusal)),
                                    link("/tavoli", t("tables.list.title")))));
        }
    }

    @Override
    public String getPageTitle() {
        return t("tables.session.join.title");
    }
}
