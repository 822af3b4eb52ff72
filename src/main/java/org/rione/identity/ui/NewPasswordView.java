package org.rione.identity.ui;

import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.rione.identity.SignInPage;
import org.rione.identity.WayBack;
import org.rione.shared.Refusal;
import org.rione.shared.RioneProperties;

/** Where the letters lead that let a person choose a password. */
@Route("nuova-password")
@AnonymousAllowed
class NewPasswordView extends AccountPage implements BeforeEnterObserver {

    private final WayBack wayBack;
    private final PasswordField password = newPasswordField(t("identity.field.new-password"));
    private final Button submit = submit(t("identity.new-password.submit"), this::save);
    private String code = "";

    NewPasswordView(WayBack wayBack, RioneProperties rione) {
        super("identity.new-password.title", rione);
        this.wayBack = wayBack;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        code = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("codice")
                .orElse("");
        if (wayBack.isOpen(code)) {
            show(t("identity.new-password.lead"), password, submit);
        } else {
            closed();
        }
    }

    private void save() {
        try {
            if (wayBack.setPassword(code, password.getValue())) {
                done(
                        t("identity.new-password.done.title"),
                        t("identity.new-password.done"),
                        ConfirmView.primary(SignInPage.PATH, t("identity.sign-in.title")));
            } else {
                closed();
            }
        } catch (Refusal refusal) {
            complain(password, refusal);
        }
    }

    private void closed() {
        show(t("identity.link.closed"), ConfirmView.primary("/password-dimenticata", t("identity.forgotten.title")));
    }
}
