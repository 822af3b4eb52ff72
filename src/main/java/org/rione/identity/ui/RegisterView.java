package org.rione.identity.ui;

import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Locale;
import java.util.Optional;
import org.rione.identity.DisplayName;
import org.rione.identity.Registering;
import org.rione.identity.SignInPage;
import org.rione.shared.Refusal;
import org.rione.shared.RioneProperties;
import org.rione.shared.Texts;
import org.rione.shared.ui.Tr;

/** Asks for an account. */
@Route("registrati")
@AnonymousAllowed
class RegisterView extends AccountPage {

    private final Registering registering;
    private final TextField name = new TextField(t("identity.field.name"));
    private final EmailField email = emailField();
    private final PasswordField password = newPasswordField(t("identity.field.password"));
    private final Select<Locale> language = new Select<>();
    private final Div problem = new Div();
    private final Button submit = submit(t("identity.register.submit"), this::register);

    RegisterView(Registering registering, RioneProperties rione) {
        super("identity.register.title", rione);
        this.registering = registering;
        name.setHelperText(t("identity.field.name.hint"));
        name.addThemeName("helper-above-field");
        name.setAutocomplete(Autocomplete.NICKNAME);
        name.setWidthFull();
        name.setManualValidation(true);
        language.setLabel(t("identity.field.language"));
        language.setItems(Texts.LOCALES);
        language.setItemLabelGenerator(locale -> t("identity.language." + locale.getLanguage()));
        language.setValue(Tr.locale());
        language.setWidthFull();
        show(
                t("identity.register.lead"),
                problem,
                name,
                email,
                password,
                language,
                el("p", "rn-hint", link("/privacy", t("identity.register.privacy"))),
                submit,
                el(
                        "p",
                        "",
                        text(t("identity.register.known") + " "),
                        link(SignInPage.PATH, t("identity.sign-in.title"))));
    }

    private void register() {
        problem.removeAll();
        var shown = nameIn();
        var address = addressIn(email);
        if (shown.isEmpty() || address.isEmpty()) {
            return;
        }
        try {
            password.setInvalid(false);
            registering.register(shown.get(), address.get(), password.getValue(), language.getValue(), from());
            done(
                    t("identity.register.done.title"),
                    t("identity.register.done", address.get().value()));
        } catch (Refusal refusal) {
            if (refusal.code().startsWith("identity.password.")) {
                complain(password, refusal);
            } else {
                problem.add(callout(Tr.refusal(refusal)));
            }
        }
    }

    private Optional<DisplayName> nameIn() {
        try {
            name.setInvalid(false);
            return Optional.of(new DisplayName(name.getValue()));
        } catch (Refusal refusal) {
            complain(name, refusal);
            return Optional.empty();
        }
    }
}
