package org.rione.community.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.h1;
import static org.rione.shared.ui.Html.h2;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.rione.community.Associations;
import org.rione.community.NewAssociation;
import org.rione.shared.Role;
import org.rione.shared.ui.Crumbs;
import org.rione.shared.ui.Toast;
import org.rione.territory.Territory;

/** The register as the administration keeps it, and a form to enter an association. */
@Route("amministrazione/associazioni")
@RolesAllowed(Role.ADMINISTRATOR)
class AssociationsOfficeView extends Div implements HasDynamicTitle {

    static final String PATH = "/amministrazione/associazioni";

    private static final int MOST = 1000;

    private final transient Associations associations;

    AssociationsOfficeView(Associations associations, Territory territory) {
        this.associations = associations;
        add(
                Crumbs.from("/amministrazione", t("community.office.administration"))
                        .here(getPageTitle()),
                attr(
                        div(
                                "rn-wrap rn-stack rn-tables-office",
                                div("rn-title", h1(getPageTitle()), p("rn-lead", t("community.office.lead"))),
                                existing(),
                                el(
                                        "section",
                                        "rn-card rn-stack",
                                        h2(t("community.office.new")),
                                        new AssociationForm(territory.all(), "community.office.enter", this::enter))),
                        "data-gap",
                        "l"));
    }

    private Component existing() {
        var all = associations.page(Optional.empty(), Optional.empty(), MOST).items();
        var section = el("section", "rn-stack", h2(t("community.office.existing")));
        if (all.isEmpty()) {
            section.add(p("rn-muted", t("community.associations.empty")));
            return section;
        }
        var list = attr(el("ul", "rn-card rn-list"), "role", "list");
        all.forEach(association -> list.add(el(
                "li",
                "rn-round-line",
                el("h3", "", link("", PATH + "/" + association.slug(), text(association.name()))))));
        section.add(list);
        return section;
    }

    private void enter(NewAssociation wanted) {
        var association = associations.enter(wanted);
        Toast.show(t("community.office.entered", association.name()));
        getUI().ifPresent(ui -> ui.navigate(PATH.substring(1) + "/" + association.slug()));
    }

    @Override
    public String getPageTitle() {
        return t("community.office.title");
    }
}
