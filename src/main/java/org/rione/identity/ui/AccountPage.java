package org.rione.identity.ui;

import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.h1;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.server.VaadinSession;
import java.util.Map;
import java.util.Optional;
import org.rione.identity.ClientAddress;
import org.rione.identity.EmailAddress;
import org.rione.identity.SignInPage;
import org.rione.shared.Refusal;
import org.rione.shared.RioneProperties;
import org.rione.shared.ui.Crumbs;
import org.rione.shared.ui.Html;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.Tr;

/** A page with a title, a sentence and one card: what the pages around an account have in common. */
abstract class AccountPage extends Div implements HasDynamicTitle {

    private final String titleKey;
    private final boolean demo;

    AccountPage(String titleKey, RioneProperties rione) {
        this.titleKey = titleKey;
        this.demo = rione.demo();
    }

    @Override
    public String getPageTitle() {
        return t(titleKey);
    }

    void show(String lead, Component... card) {
        page(div("rn-title", h1(t(titleKey)), p("rn-lead", lead)), div("rn-card rn-account", card));
    }

    private void page(Component... content) {
        removeAll();
        add(
                Crumbs.from("/", t("identity.home"))
                        .to(SignInPage.PATH, t("identity.sign-in.title"))
                        .here(t(titleKey)),
                div("rn-wrap rn-own rn-task", content));
    }

    /** What was asked for is done: a sentence, what comes next, and where to go. */
    void done(String title, String sentence, Component... next) {
        var heading = h1(title);
        heading.getElement().setAttribute("tabindex", "-1");
        var card = div("rn-card rn-account", p("", sentence));
        card.add(next);
        if (demo) {
            card.add(el(
                    "p",
                    "rn-hint",
                    text(t("identity.demo.mailbox") + " "),
                    link("/posta-demo", t("identity.demo.mailbox.link"))));
        }
        page(div("rn-title", heading), Html.attr(card, "role", "status"));
        heading.getElement().executeJs("this.focus()");
    }

    static Button submit(String label, SerializableRunnable onClick) {
        var button = new Button(label, _ -> onClick.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.addClickShortcut(com.vaadin.flow.component.Key.ENTER);
        button.setWidthFull();
        return button;
    }

    static EmailField emailField() {
        var field = new EmailField(t("identity.field.email"));
        field.setAutocomplete(Autocomplete.USERNAME);
        field.setWidthFull();
        field.setMaxLength(254);
        field.setManualValidation(true);
        return field;
    }

    /** With a button that shows what was typed, named in the page's language. */
    static PasswordField passwordField(String label) {
        var field = new PasswordField(label);
        field.getElement().setPropertyMap("i18n", Map.of("reveal", t("identity.password.reveal")));
        return field;
    }

    static PasswordField newPasswordField(String label) {
        var field = passwordField(label);
        field.setAutocomplete(Autocomplete.NEW_PASSWORD);
        field.setHelperText(t("identity.password.hint"));
        field.addThemeName("helper-above-field");
        field.setWidthFull();
        field.setManualValidation(true);
        return field;
    }

    /** The address in the field, or its error shown beside it. */
    static Optional<EmailAddress> addressIn(EmailField field) {
        try {
            field.setInvalid(false);
            return Optional.of(new EmailAddress(field.getValue()));
        } catch (IllegalArgumentException notAnAddress) {
            field.setErrorMessage(t("identity.email.wrong"));
            field.setInvalid(true);
            field.focus();
            return Optional.empty();
        }
    }

    static void complain(com.vaadin.flow.component.shared.HasValidationProperties field, Refusal refusal) {
        field.setErrorMessage(Tr.refusal(refusal));
        field.setInvalid(true);
        ((com.vaadin.flow.component.Focusable<?>) field).focus();
    }

    static Component callout(String sentence) {
        return Html.attr(
                Html.div("rn-callout", Icon.of("alert-triangle").svg(), Html.p("", sentence)),
                "data-kind",
                "warn",
                "role",
                "alert");
    }

    static ClientAddress from() {
        return new ClientAddress(
                Optional.ofNullable(VaadinSession.getCurrent().getBrowser().getAddress())
                        .orElse(""));
    }
}
