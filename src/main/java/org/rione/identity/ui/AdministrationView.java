package org.rione.identity.ui;

import static org.rione.shared.ui.Html.attr;
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
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rione.identity.CurrentPerson;
import org.rione.shared.Role;
import org.rione.shared.ui.AdministrationEntry;
import org.rione.shared.ui.AdministrationEntry.Room;
import org.rione.shared.ui.Crumbs;
import org.springframework.beans.factory.ObjectProvider;

/** What there is to administer: the entries that the modules offer to the person's roles. */
@Route("amministrazione")
@RolesAllowed({Role.ADMINISTRATOR, Role.AUDITOR, Role.MODERATOR})
class AdministrationView extends Div implements HasDynamicTitle {

    AdministrationView(CurrentPerson current, ObjectProvider<AdministrationEntry> entries) {
        var me = current.require();
        var page = div(
                "rn-wrap rn-own rn-administration",
                div("rn-title", h1(getPageTitle()), p("rn-lead", t("identity.administration.lead"))));
        var byRoom = entries.stream()
                .filter(entry -> entry.roles().stream().anyMatch(me::has))
                .sorted(Comparator.comparingInt(AdministrationEntry::order))
                .collect(Collectors.groupingBy(AdministrationEntry::room, TreeMap::new, Collectors.toList()));
        byRoom.forEach((room, doors) -> page.add(room(room, doors)));
        add(Crumbs.from("/", t("identity.home")).here(getPageTitle()), page);
    }

    private static Component room(Room room, List<AdministrationEntry> entries) {
        var heading = attr(el("h2", "", t("identity.administration.room", room)), "id", "stanza-" + room);
        var list = attr(el("ul", "rn-grid rn-doors"), "role", "list");
        entries.forEach(entry -> list.add(el("li", "rn-card", card(entry, "h3"))));
        return attr(el("section", "rn-stack", heading, list), "aria-labelledby", "stanza-" + room);
    }

    @Override
    public String getPageTitle() {
        return t("identity.administration.title");
    }

    /** @param heading the element of its title, by where the card stands: h2 or h3 */
    static Component card(AdministrationEntry entry, String heading) {
        return div(
                "rn-stack",
                el(
                        heading,
                        "rn-card-title rn-row",
                        entry.icon().svg(),
                        link("rn-card-link", entry.href(), text(t(entry.titleKey())))),
                p("rn-muted", t(entry.textKey())));
    }
}
