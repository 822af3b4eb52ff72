package org.rione.identity.ui;

import static org.rione.identity.ui.PersonalAreaView.section;
import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.h1;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import org.rione.identity.AccountDetails;
import org.rione.identity.AccountLinks;
import org.rione.identity.CurrentPerson;
import org.rione.identity.OwnAccount;
import org.rione.identity.OwnDataFile;
import org.rione.identity.PersonalTokens;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.rione.shared.ui.Crumbs;
import org.rione.shared.ui.Icon;
import org.rione.territory.Neighbourhood;
import org.rione.territory.Territory;

/** A person's own data: what there is, the download, the password, keys for programs, the end of the account. */
@Route("area-personale/dati")
@PermitAll
class OwnDataView extends Div implements HasDynamicTitle {

    static final String PATH = "/area-personale/dati";

    private final OwnAccount account;
    private final PasswordField present = passwordField("identity.field.present-password");
    private final PasswordField wanted = AccountPage.newPasswordField(t("identity.field.new-password"));
    private final PasswordField proof = passwordField("identity.field.password");

    OwnDataView(
            OwnAccount account,
            OwnDataFile file,
            PersonalTokens tokens,
            CurrentPerson current,
            Territory territory,
            PersonalTabs tabs) {
        this.account = account;
        var content = div(
                "rn-wrap rn-own rn-task",
                div("rn-title", h1(getPageTitle()), p("rn-lead", t("identity.data.lead"))),
                tabs.at(PATH),
                section("account", t("identity.data.account"), facts(account.details(), territory), ways(file)),
                section("password", t("identity.data.password"), present, wanted, changeButton()));
        if (current.require().has(Role.RESIDENT)) {
            content.add(section("chiavi", t("identity.tokens.title"), new TokensPart(tokens)));
        }
        content.add(
                section("cancella", t("identity.erase.title"), p("", t("identity.erase.lead")), proof, eraseButton()));
        add(
                Crumbs.from("/", t("identity.home"))
                        .to(PersonalAreaView.PATH, t("identity.own.title"))
                        .here(getPageTitle()),
                content);
    }

    @Override
    public String getPageTitle() {
        return t("identity.data.title");
    }

    private static PasswordField passwordField(String labelKey) {
        var field = AccountPage.passwordField(t(labelKey));
        field.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        field.setManualValidation(true);
        field.addClassName("rn-short");
        return field;
    }

    private static Component facts(AccountDetails me, Territory territory) {
        return el(
                "dl",
                "rn-dl",
                fact("identity.field.name", me.name()),
                fact("identity.field.email", me.email()),
                fact(
                        "identity.field.language",
                        t("identity.language." + me.language().getLanguage())),
                fact(
                        "identity.data.residence",
                        t(me.verified() ? "identity.own.verified" : "identity.own.not-verified")),
                fact(
                        "identity.data.quarter",
                        me.quarter()
                                .flatMap(territory::find)
                                .map(Neighbourhood::name)
                                .orElseGet(() -> t("identity.data.quarter-unknown"))));
    }

    private static Component fact(String key, String value) {
        return el("div", "", el("dt", "", t(key)), el("dd", "", value));
    }

    private static Component ways(OwnDataFile file) {
        return div(
                "rn-row",
                attr(
                        link("rn-btn", AccountLinks.EDIT, Icon.of("edit").svg(), text(t("identity.account.edit"))),
                        "data-kind",
                        "neutral"),
                download(file));
    }

    private static Component download(OwnDataFile file) {
        var handler = DownloadHandler.fromInputStream(_ -> {
            var bytes = file.write();
            return new DownloadResponse(
                    new ByteArrayInputStream(bytes), "rione-dati.json", "application/json", bytes.length);
        });
        var anchor = new Anchor(handler, AttachmentType.DOWNLOAD, t("identity.data.download"));
        return attr(anchor, "class", "rn-btn", "router-ignore", "");
    }

    private Component changeButton() {
        wanted.addClassName("rn-short");
        return button("identity.data.password.change", "primary", this::changePassword);
    }

    private void changePassword() {
        present.setInvalid(false);
        wanted.setInvalid(false);
        try {
            account.changePassword(present.getValue(), wanted.getValue(), AccountPage.from());
            getUI().ifPresent(ui -> ui.getPage().setLocation("/accedi?" + org.rione.identity.SignInPage.CHANGED));
        } catch (Refusal refusal) {
            AccountPage.complain(isAboutPresent(refusal) ? present : wanted, refusal);
        }
    }

    private Component eraseButton() {
        return button("identity.erase.submit", "danger", this::erase);
    }

    private void erase() {
        proof.setInvalid(false);
        try {
            account.erase(proof.getValue(), AccountPage.from());
            getUI().ifPresent(ui -> ui.getPage().setLocation("/"));
        } catch (Refusal refusal) {
            AccountPage.complain(proof, refusal);
        }
    }

    private static boolean isAboutPresent(Refusal refusal) {
        return refusal.code().equals("identity.password.wrong")
                || refusal.code().startsWith("identity.throttle.");
    }

    private static Component button(String key, String kind, com.vaadin.flow.function.SerializableRunnable onClick) {
        return attr(org.rione.shared.ui.Html.button("rn-btn", onClick, text(t(key))), "data-kind", kind);
    }
}
