package org.rione.identity.ui;

import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.h1;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import org.rione.identity.CurrentPerson;
import org.rione.shared.Role;
import org.rione.shared.ui.AdministrationEntry;
import org.rione.shared.ui.Crumbs;
import org.springframework.beans.factory.ObjectProvider;

/** What there is to administer: the entries that the modules offer to the person's roles. */
@Route("amministrazione")
@RolesAllowed({Role.ADMINISTRATOR, Role.AUDITOR, Role.MODERATOR})
class AdministrationView extends Div implements HasDynamicTitle {

    AdministrationView(CurrentPerson current, ObjectProvider<AdministrationEntry> entries) {
        var me = current.require();
        var list = el("ul", "rn-grid rn-doors");
        entries.stream()
                .filter(entry -> entry.roles().stream().anyMatch(me::has))
                .sorted(Comparator.comparingInt(AdministrationEntry::order))
                .forEach(entry -> list.add(el("li", "rn-card", card(entry))));
        add(
                Crumbs.from("/", t("identity.home")).here(getPageTitle()),
                div(
                        "rn-wrap rn-own",
                        div("rn-title", h1(getPageTitle()), p("rn-lead", t("identity.administration.lead"))),
                        list));
    }

    @Override
    public String getPageTitle() {
        return t("identity.administration.title");
    }

    static Component card(AdministrationEntry entry) {
        return div(
                "rn-stack",
                el(
                        "h2",
                        "rn-card-title rn-row",
                        entry.icon().svg(),
                        link("rn-card-link", entry.href(), text(t(entry.titleKey())))),
                p("rn-muted", t(entry.textKey())));
    }
}
