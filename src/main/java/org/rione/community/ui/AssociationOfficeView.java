package org.rione.community.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
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
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.rione.community.Association;
import org.rione.community.Associations;
import org.rione.community.NewAssociation;
import org.rione.identity.EmailAddress;
import org.rione.identity.PersonName;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.rione.shared.ui.Crumbs;
import org.rione.shared.ui.Toast;
import org.rione.shared.ui.Tr;
import org.rione.territory.Territory;
import org.springframework.dao.OptimisticLockingFailureException;

/** One association: what the register says of it, and who speaks for it. */
@Route("amministrazione/associazioni/:slug")
@RolesAllowed(Role.ADMINISTRATOR)
class AssociationOfficeView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Associations associations;
    private final transient Territory territory;
    private String title = "";

    AssociationOfficeView(Associations associations, Territory territory) {
        this.associations = associations;
        this.territory = territory;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("slug").flatMap(associations::find).orElseThrow(NotFoundException::new));
    }

    private void show(Association association) {
        title = association.name();
        removeAll();
        add(
                Crumbs.from("/amministrazione", t("community.office.administration"))
                        .to(AssociationsOfficeView.PATH, t("community.office.title"))
                        .here(title),
                attr(
                        div(
                                "rn-wrap rn-stack rn-tables-office",
                                div(
                                        "rn-title",
                                        h1(title),
                                        el("p", "", link(association.path(), t("community.office.public-page")))),
                                contacts(association),
                                el(
                                        "section",
                                        "rn-card rn-stack",
                                        h2(t("community.office.change")),
                                        new AssociationForm(
                                                        territory.all(),
                                                        "community.office.save",
                                                        wanted -> change(association, wanted))
                                                .filled(association))),
                        "data-gap",
                        "l"));
    }

    private Component contacts(Association association) {
        var email = new EmailField(t("community.office.contact-email"));
        email.setHelperText(t("community.office.contact-help"));
        email.setWidthFull();
        email.setManualValidation(true);
        var section = el("section", "rn-card rn-stack", h2(t("community.office.contacts")));
        var all = associations.contacts(association.id());
        if (all.isEmpty()) {
            section.add(p("rn-muted", t("community.office.no-contacts")));
        } else {
            var list = attr(el("ul", "rn-list"), "role", "list");
            all.forEach(person -> list.add(line(association, person)));
            section.add(list);
        }
        section.add(
                email,
                div(
                        "rn-row",
                        attr(
                                button(
                                        "rn-btn",
                                        () -> addContact(association, email),
                                        text(t("community.office.add-contact"))),
                                "data-kind",
                                "default")));
        return section;
    }

    private Component line(Association association, PersonName person) {
        return el(
                "li",
                "rn-round-line",
                el("b", "", person.name()),
                attr(
                        button(
                                "rn-btn",
                                () -> {
                                    associations.removeContact(association.id(), person.id());
                                    show(association);
                                },
                                text(t("community.office.remove-contact"))),
                        "data-kind",
                        "quiet",
                        "aria-label",
                        t("community.office.remove-contact-of", person.name())));
    }

    private void addContact(Association association, EmailField email) {
        try {
            if (!EmailAddress.is(email.getValue())) {
                throw new Refusal("community.refused.email");
            }
            var person = associations.addContact(association.id(), new EmailAddress(email.getValue()));
            show(association);
            Toast.show(t("community.office.contact-added", person.name()));
        } catch (Refusal refusal) {
            email.setErrorMessage(Tr.refusal(refusal));
            email.setInvalid(true);
            email.focus();
        }
    }

    private void change(Association association, NewAssociation wanted) {
        try {
            show(associations.change(association.id(), association.version(), wanted));
            Toast.show(t("community.office.saved"));
        } catch (OptimisticLockingFailureException _) {
            Toast.problem(t("community.form.changed"));
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
