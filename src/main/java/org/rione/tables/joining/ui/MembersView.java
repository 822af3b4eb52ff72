package org.rione.tables.joining.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Map;
import org.rione.identity.CurrentPerson;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.PageRequest;
import org.rione.shared.ui.Tr;
import org.rione.tables.NeighbourhoodTable;
import org.rione.tables.Tables;
import org.rione.tables.joining.JoinRequests;
import org.rione.tables.joining.JoiningLinks;
import org.rione.tables.joining.Membership;

@Route("tavoli/:table/componenti")
@AnonymousAllowed
class MembersView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient MembersPage page;
    private final transient Tables tables;
    private final transient JoinRequests requests;
    private final transient Membership membership;
    private final transient CurrentPerson current;
    private Map<String, List<String>> asked = Map.of();
    private String title = "";

    MembersView(MembersPage page, Tables tables, JoinRequests requests, Membership membership, CurrentPerson current) {
        this.page = page;
        this.tables = tables;
        this.requests = requests;
        this.membership = membership;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        asked = event.getLocation().getQueryParameters().getParameters();
        show(event.getRouteParameters().get("table").flatMap(tables::find).orElseThrow(NotFoundException::new));
    }

    private void show(NeighbourhoodTable table) {
        title = t("tables.joining.title", table.name());
        removeAll();
        add(page.content(table, own(table), new PageRequest(JoiningLinks.members(table.slug()), asked, Tr.locale())));
    }

    private Component own(NeighbourhoodTable table) {
        if (current.get().isEmpty()) {
            return MembersPage.signIn(table);
        }
        Runnable again = () -> tables.find(table.slug()).ifPresent(this::show);
        var own = div("rn-stack", new OwnSeatPart(table, tables.sitsAt(table.id()), requests, membership, again));
        if (tables.runsTable(table.id())) {
            own.add(attr(
                    link(
                            "rn-btn",
                            JoiningLinks.manage(table.slug()),
                            Icon.of("settings").svg(),
                            text(t("tables.joining.manage"))),
                    "data-kind",
                    "default"));
            own.add(attr(
                    link(
                            "rn-btn",
                            JoiningLinks.mandate(table.slug()),
                            Icon.of("edit").svg(),
                            text(t("tables.joining.mandate-write"))),
                    "data-kind",
                    "default"));
        }
        return own;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
