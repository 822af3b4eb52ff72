package org.rione.identity.ui;

import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.rione.identity.SignInPage;
import org.rione.identity.WayBack;
import org.rione.shared.Refusal;
import org.rione.shared.RioneProperties;

/** Sign-in by a link in a mail: asks for it, and is where it leads. Used up by a click, not by opening it. */
@Route("accedi/collegamento")
@AnonymousAllowed
class SignInLinkView extends AccountPage implements BeforeEnterObserver {

    private final WayBack wayBack;
    private final EmailField email = emailField();
    private final Button submit = submit(t("identity.sign-in.link"), this::ask);

    SignInLinkView(WayBack wayBack, RioneProperties rione) {
        super("identity.sign-in-link.title", rione);
        this.wayBack = wayBack;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation().getQueryParameters().getSingleParameter("codice").ifPresentOrElse(this::enter, this::form);
    }

    private void enter(String code) {
        show(
                t("identity.sign-in-link.enter"),
                Forms.post(SignInPage.LINK, Forms.hidden("token", code), Forms.submit(t("identity.sign-in.submit"))));
    }

    private void form() {
        show(t("identity.sign-in-link.lead"), email, submit, link(SignInPage.PATH, t("identity.back-to-sign-in")));
    }

    private void ask() {
        addressIn(email).ifPresent(address -> {
            try {
                wayBack.askForSignInLink(address, from());
                done(t("identity.asked.title"), t("identity.asked", address.value()));
            } catch (Refusal refusal) {
                complain(email, refusal);
            }
        });
    }
}
