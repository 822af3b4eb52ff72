package org.rione.identity.ui;

import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.rione.identity.SignInPage;
import org.rione.identity.WayBack;
import org.rione.shared.Refusal;
import org.rione.shared.RioneProperties;

/** Asks for a link to choose a new password. */
@Route("password-dimenticata")
@AnonymousAllowed
class ForgottenPasswordView extends AccountPage {

    private final WayBack wayBack;
    private final EmailField email = emailField();
    private final Button submit = submit(t("identity.forgotten.submit"), this::ask);

    ForgottenPasswordView(WayBack wayBack, RioneProperties rione) {
        super("identity.forgotten.title", rione);
        this.wayBack = wayBack;
        show(t("identity.forgotten.lead"), email, submit, link(SignInPage.PATH, t("identity.back-to-sign-in")));
    }

    private void ask() {
        addressIn(email).ifPresent(address -> {
            try {
                wayBack.askForNewPassword(address, from());
                done(t("identity.asked.title"), t("identity.asked", address.value()));
            } catch (Refusal refusal) {
                complain(email, refusal);
            }
        });
    }
}
