package org.rione.identity.ui;

import static org.rione.identity.ui.PersonalAreaView.section;
import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.h1;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import org.rione.identity.AccountDetails;
import org.rione.identity.AccountLinks;
import org.rione.identity.EmailChanges;
import org.rione.identity.OwnAccount;
import org.rione.identity.SignInPage;
import org.rione.shared.Refusal;
import org.rione.shared.Texts;
import org.rione.shared.ui.Crumbs;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.Toast;
import org.springframework.dao.OptimisticLockingFailureException;

/** Changes what an account holds and its person may change; leads back to where they came from. */
@Route("area-personale/dati/modifica")
@PermitAll
class AccountView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final OwnAccount account;
    private final EmailChanges emailChanges;
    private final TextField name = new TextField(t("identity.field.name"));
    private final Select<Locale> language = new Select<>();
    private final EmailField email = AccountPage.emailField();
    private final PasswordField proof = AccountPage.passwordField(t("identity.field.present-password"));
    private final Div answer = attr(div(""), "role", "status");
    private AccountDetails seen;
    private String back = OwnDataView.PATH;

    AccountView(OwnAccount account, EmailChanges emailChanges) {
        this.account = account;
        this.emailChanges = emailChanges;
        this.seen = account.details();
        prepareFields();
    }

    private void prepareFields() {
        name.setHelperText(t("identity.field.name.hint"));
        name.setAutocomplete(Autocomplete.NICKNAME);
        name.setManualValidation(true);
        name.setWidthFull();
        language.setLabel(t("identity.field.language"));
        language.setItems(Texts.LOCALES);
        language.setItemLabelGenerator(locale -> t("identity.language." + locale.getLanguage()));
        language.setWidthFull();
        email.setLabel(t("identity.email-change.field"));
        email.setAutocomplete(Autocomplete.EMAIL);
        proof.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        proof.setManualValidation(true);
        proof.setWidthFull();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        back = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(AccountLinks.BACK)
                .flatMap(SignInPage::ownPath)
                .orElse(OwnDataView.PATH);
        removeAll();
        show(seen);
        add(
                Crumbs.from("/", t("identity.home"))
                        .to(PersonalAreaView.PATH, t("identity.own.title"))
                        .to(OwnDataView.PATH, t("identity.data.title"))
                        .here(getPageTitle()),
                div(
                        "rn-wrap rn-own rn-task",
                        div("rn-title", h1(getPageTitle()), p("rn-lead", t("identity.account.lead"))),
                        section("nome", t("identity.data.account"), div("rn-account", name, language, ways())),
                        section(
                                "email",
                                t("identity.email-change.title"),
                                p("", t("identity.email-change.now", seen.email())),
                                p("rn-hint", t("identity.email-change.lead")),
                                div("rn-account", email, proof, ask(), answer))));
    }

    private Component ways() {
        return div(
                "rn-row",
                attr(button("rn-btn", this::save, text(t("identity.account.save"))), "data-kind", "primary"),
                attr(link("rn-btn", back, text(t("identity.account.back"))), "data-kind", "neutral"));
    }

    private Component ask() {
        return div(
                "rn-row",
                attr(
                        button("rn-btn", this::askForEmail, text(t("identity.email-change.submit"))),
                        "data-kind",
                        "neutral"));
    }

    private void show(AccountDetails now) {
        seen = now;
        name.setValue(now.name());
        language.setValue(Texts.supported(now.language()));
    }

    /** The page is left by loading another one: its head greets the person by the new name. */
    private void save() {
        name.setInvalid(false);
        try {
            account.change(name.getValue(), language.getValue(), seen.version());
            UI.getCurrent().getPage().setLocation(back);
        } catch (Refusal refusal) {
            AccountPage.complain(name, refusal);
        } catch (OptimisticLockingFailureException meanwhile) {
            show(account.details());
            Toast.problem(t("identity.account.meanwhile"));
        }
    }

    private void askForEmail() {
        answer.removeAll();
        proof.setInvalid(false);
        var wanted = AccountPage.addressIn(email);
        if (wanted.isEmpty()) {
            return;
        }
        try {
            emailChanges.ask(wanted.get(), proof.getValue(), AccountPage.from());
            answer.add(div(
                    "rn-callout",
                    Icon.of("mail").svg(),
                    p("", t("identity.email-change.sent", wanted.get().value()))));
            email.clear();
            proof.clear();
        } catch (Refusal refusal) {
            AccountPage.complain(isAboutProof(refusal) ? proof : email, refusal);
        }
    }

    private static boolean isAboutProof(Refusal refusal) {
        return refusal.code().equals("identity.password.wrong")
                || refusal.code().equals("identity.throttle.password");
    }

    @Override
    public String getPageTitle() {
        return t("identity.account.title");
    }
}
