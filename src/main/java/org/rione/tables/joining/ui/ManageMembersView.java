package org.rione.tables.joining.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
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
import org.rione.shared.RioneProperties;
import org.rione.shared.ui.Crumbs;
import org.rione.tables.NeighbourhoodTable;
import org.rione.tables.Tables;
import org.rione.tables.joining.Invitations;
import org.rione.tables.joining.JoinRequests;
import org.rione.tables.joining.JoiningLinks;
import org.rione.tables.joining.Membership;
import org.rione.tables.ui.TableForms;
import org.rione.tables.ui.TableLinks;

/** Where those who run a table decide who sits at it. Others find nothing at this address. */
@Route("tavoli/:table/componenti/gestione")
@PermitAll
class ManageMembersView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Tables tables;
    private final transient JoinRequests requests;
    private final transient Invitations invitations;
    private final transient Membership membership;
    private final transient RioneProperties rione;

    ManageMembersView(
            Tables tables,
            JoinRequests requests,
            Invitations invitations,
            Membership membership,
            RioneProperties rione) {
        this.tables = tables;
        this.requests = requests;
        this.invitations = invitations;
        this.membership = membership;
        this.rione = rione;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(TableForms.run(event, tables));
    }

    private void show(NeighbourhoodTable table) {
        removeAll();
        var seats = new SeatsPart(table, tables, membership);
        var parts = attr(
                div(
                        "rn-stack rn-meeting-parts",
                        new RequestsPart(table, requests, seats::draw),
                        new InvitationsPart(table, invitations, rione.publicUrl()),
                        seats),
                "data-gap",
                "l");
        add(
                Crumbs.from(TableLinks.ALL, t("tables.list.title"))
                        .toNamed(TableLinks.table(table), table.name())
                        .to(JoiningLinks.members(table.slug()), t("tables.joining.members"))
                        .here(getPageTitle()),
                div(
                        "rn-wrap",
                        div(
                                "rn-title",
                                h1(getPageTitle()),
                                p("rn-lead", t("tables.joining.manage-lead", table.name())),
                                el(
                                        "p",
                                        "",
                                        link(JoiningLinks.members(table.slug()), t("tables.joining.manage-public")))),
                        parts));
    }

    @Override
    public String getPageTitle() {
        return t("tables.joining.manage");
    }
}
