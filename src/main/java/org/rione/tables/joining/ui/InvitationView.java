package org.rione.tables.joining.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.h1;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.span;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.rione.identity.CurrentPerson;
import org.rione.identity.Secret;
import org.rione.shared.Refusal;
import org.rione.shared.ui.Crumbs;
import org.rione.shared.ui.Dates;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.Toast;
import org.rione.shared.ui.Tr;
import org.rione.tables.NeighbourhoodTable;
import org.rione.tables.Tables;
import org.rione.tables.joining.Invitation;
import org.rione.tables.joining.Invitations;
import org.rione.tables.joining.JoiningLinks;
import org.rione.tables.ui.TableLinks;

/** Where an invitation leads. Opening it uses nothing up: the seat is taken with a button. */
@Route("tavoli/:table/invito/:secret([A-Za-z0-9_-]{20,64})")
@AnonymousAllowed
class InvitationView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Tables tables;
    private final transient Invitations invitations;
    private final transient CurrentPerson current;
    private String title = "";

    InvitationView(Tables tables, Invitations invitations, CurrentPerson current) {
        this.tables = tables;
        this.invitations = invitations;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var table =
                event.getRouteParameters().get("table").flatMap(tables::find).orElseThrow(NotFoundException::new);
        var secret = event.getRouteParameters().get("secret").map(Secret::new).orElseThrow();
        show(table, secret);
    }

    private void show(NeighbourhoodTable table, Secret secret) {
        title = t("tables.joining.invited.title", table.name());
        removeAll();
        add(
                Crumbs.from(TableLinks.ALL, t("tables.list.title"))
                        .toNamed(TableLinks.table(table), table.name())
                        .here(t("tables.joining.invited.here")),
                div(
                        "rn-wrap rn-invited",
                        div(
                                "rn-title",
                                span("rn-kicker", Icon.of("mail").svg(), text(t("tables.kicker"))),
                                h1(title),
                                p("rn-lead", table.mandate())),
                        invitations
                                .find(table, secret)
                                .map(found -> offered(table, secret, found))
                                .orElseGet(() -> over(table))));
    }

    private Component offered(NeighbourhoodTable table, Secret secret, Invitation invitation) {
        var card = div("rn-card rn-round-form", p("", t("tables.joining.invited.what")));
        invitation.until().ifPresent(day -> card.add(p("", t("tables.joining.invited.until", Dates.day(day)))));
        if (tables.sitsAt(table.id())) {
            card.add(p("", t("tables.joining.sits")), link(TableLinks.table(table), t("tables.joining.to-table")));
        } else if (current.get().isPresent()) {
            card.add(attr(
                    button("rn-btn", () -> accept(table, secret), text(t("tables.joining.invited.accept"))),
                    "data-kind",
                    "primary"));
        } else {
            var back = JoiningLinks.invitation(table.slug(), secret);
            card.add(
                    p("rn-muted", t("tables.joining.invited.sign-in")),
                    div(
                            "rn-row",
                            attr(
                                    link("rn-btn", "/accedi?da=" + back, text(t("tables.joining.sign-in"))),
                                    "data-kind",
                                    "primary"),
                            attr(
                                    link("rn-btn", "/registrati", text(t("tables.joining.invited.register"))),
                                    "data-kind",
                                    "quiet")));
        }
        return card;
    }

    private static Component over(NeighbourhoodTable table) {
        return div(
                "rn-empty",
                Icon.of("mail").svg(),
                p("", t("tables.joining.refused.invitation")),
                link(JoiningLinks.members(table.slug()), t("tables.joining.ask")));
    }

    private void accept(NeighbourhoodTable table, Secret secret) {
        try {
            invitations.accept(table, secret);
            UI.getCurrent().navigate(TableLinks.table(table).substring(1));
            Toast.show(t("tables.joining.invited.done"));
        } catch (Refusal refusal) {
            Toast.problem(Tr.refusal(refusal));
            show(table, secret);
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
