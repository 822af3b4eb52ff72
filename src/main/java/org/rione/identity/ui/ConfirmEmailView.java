package org.rione.identity.ui;

import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.rione.identity.EmailChanges;
import org.rione.identity.SignInPage;
import org.rione.shared.RioneProperties;

/** Where the letter to a new address leads. Confirms by a click, because programs open links in mails too. */
@Route("conferma-email")
@AnonymousAllowed
class ConfirmEmailView extends AccountPage implements BeforeEnterObserver {

    private final EmailChanges changes;

    ConfirmEmailView(EmailChanges changes, RioneProperties rione) {
        super("identity.email-change.confirm", rione);
        this.changes = changes;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var code = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("codice")
                .orElse("");
        if (changes.isOpen(code)) {
            show(
                    t("identity.email-change.confirm.lead"),
                    submit(t("identity.email-change.confirm.submit"), () -> confirm(code)));
        } else {
            closed();
        }
    }

    private void confirm(String code) {
        if (changes.confirm(code)) {
            done(
                    t("identity.email-change.done.title"),
                    t("identity.email-change.done"),
                    ConfirmView.primary(SignInPage.PATH, t("identity.sign-in.title")));
        } else {
            closed();
        }
    }

    private void closed() {
        show(t("identity.link.closed"), ConfirmView.primary(OwnDataView.PATH, t("identity.data.title")));
    }
}
