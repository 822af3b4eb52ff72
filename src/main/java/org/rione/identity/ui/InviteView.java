package org.rione.identity.ui;

import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.h1;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.rione.identity.DisplayName;
import org.rione.identity.EmailAddress;
import org.rione.identity.PeopleAdministration;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.rione.shared.ui.Crumbs;
import org.rione.shared.ui.Toast;

/** Makes an account for a colleague, who chooses the password by the link in a letter. */
@Route("amministrazione/persone/nuova")
@RolesAllowed(Role.ADMINISTRATOR)
class InviteView extends Div implements HasDynamicTitle {

    private final PeopleAdministration people;
    private final TextField name = new TextField(t("identity.field.name"));
    private final EmailField email = AccountPage.emailField();
    private final CheckboxGroup<String> roles = new CheckboxGroup<>(t("identity.people.roles"));

    InviteView(PeopleAdministration people) {
        this.people = people;
        name.setManualValidation(true);
        name.setWidthFull();
        roles.setItems(Role.ALL);
        roles.setItemLabelGenerator(role -> t("identity.role." + role));
        add(
                Crumbs.from("/amministrazione", t("identity.administration.title"))
                        .to(PeopleView.PATH, t("identity.people.title"))
                        .here(getPageTitle()),
                div(
                        "rn-wrap rn-own",
                        div("rn-title", h1(getPageTitle()), p("rn-lead", t("identity.invite.lead"))),
                        div(
                                "rn-card rn-account",
                                name,
                                email,
                                roles,
                                AccountPage.submit(t("identity.invite.submit"), this::invite))));
    }

    @Override
    public String getPageTitle() {
        return t("identity.people.invite");
    }

    private void invite() {
        name.setInvalid(false);
        AccountPage.addressIn(email).ifPresent(this::invite);
    }

    private void invite(EmailAddress address) {
        try {
            var person = people.invite(new DisplayName(name.getValue()), address, roles.getValue());
            getUI().ifPresent(ui -> ui.navigate(PeopleView.PATH.substring(1) + "/" + person.value()));
            Toast.show(t("identity.invite.done", address.value()));
        } catch (Refusal refusal) {
            AccountPage.complain(refusal.code().startsWith("identity.name.") ? name : email, refusal);
        }
    }
}
