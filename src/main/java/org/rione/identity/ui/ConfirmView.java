package org.rione.identity.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.rione.identity.Registering;
import org.rione.identity.SignInPage;
import org.rione.shared.RioneProperties;

/** Where the letter of a registration leads. Confirms by a click, because programs open links in mails too. */
@Route("conferma")
@AnonymousAllowed
class ConfirmView extends AccountPage implements BeforeEnterObserver {

    private final Registering registering;

    ConfirmView(Registering registering, RioneProperties rione) {
        super("identity.confirm.title", rione);
        this.registering = registering;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var code = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("codice")
                .orElse("");
        if (registering.isOpen(code)) {
            show(t("identity.confirm.lead"), submit(t("identity.confirm.submit"), () -> confirm(code)));
        } else {
            closed();
        }
    }

    private void confirm(String code) {
        if (registering.confirm(code)) {
            done(
                    t("identity.confirm.done.title"),
                    t("identity.confirm.done"),
                    primary(SignInPage.PATH, t("identity.sign-in.title")));
        } else {
            closed();
        }
    }

    private void closed() {
        show(
                t("identity.link.closed"),
                primary("/registrati", t("identity.register.title")),
                link(SignInPage.PATH, t("identity.sign-in.title")));
    }

    static Component primary(String href, String label) {
        return attr(link("rn-btn", href, text(label)), "data-kind", "primary", "data-wide", "");
    }
}
