package org.rione.identity.ui;

import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.h1;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import org.rione.shared.Role;
import org.rione.shared.ui.AdministrationEntry;
import org.rione.shared.ui.Crumbs;
import org.springframework.beans.factory.ObjectProvider;

/** What the desk does for people without digital means: the entries that the modules offer to its role. */
@Route("sportello")
@RolesAllowed({Role.DESK, Role.ADMINISTRATOR})
class DeskHomeView extends Div implements HasDynamicTitle {

    DeskHomeView(ObjectProvider<AdministrationEntry> entries) {
        var list = el("ul", "rn-grid rn-doors");
        entries.stream()
                .filter(entry -> entry.roles().contains(Role.DESK))
                .sorted(Comparator.comparingInt(AdministrationEntry::order))
                .forEach(entry -> list.add(el("li", "rn-card", AdministrationView.card(entry, "h2"))));
        add(
                Crumbs.from("/", t("identity.home")).here(getPageTitle()),
                div(
                        "rn-wrap rn-own",
                        div("rn-title", h1(getPageTitle()), p("rn-lead", t("identity.desk.lead"))),
                        list));
    }

    @Override
    public String getPageTitle() {
        return t("identity.desk.title");
    }
}
