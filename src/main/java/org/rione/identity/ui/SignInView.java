package org.rione.identity.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.h1;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.span;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import java.util.Optional;
import org.rione.identity.CurrentPerson;
import org.rione.identity.DemoAccounts;
import org.rione.identity.DemoAccounts.DemoAccount;
import org.rione.identity.SignInPage;
import org.rione.shared.RioneProperties;
import org.rione.shared.ui.Crumbs;
import org.rione.shared.ui.Html;
import org.rione.shared.ui.Icon;

/** Sign-in. Remembers where the person came from ({@code ?da=/programmi}) and brings them back. */
@Route("accedi")
@AnonymousAllowed
class SignInView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final CurrentPerson current;
    private final boolean demo;
    private final HtmlComponent email = Forms.input("accedi-email", "email", SignInPage.EMAIL, "username");
    private final HtmlComponent password =
            Forms.input("accedi-password", "password", SignInPage.PASSWORD, "current-password");

    SignInView(CurrentPerson current, RioneProperties rione) {
        this.current = current;
        this.demo = rione.demo();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (current.get().isPresent()) {
            event.forwardTo("");
            return;
        }
        var query = event.getLocation().getQueryParameters();
        query.getSingleParameter("da").flatMap(SignInPage::ownPath).ifPresent(SignInView::comeBackTo);
        rememberWhereFrom();
        show(query);
    }

    /** The page that linked here, unless a closed page sent the person here: then they go on to that one. */
    private void rememberWhereFrom() {
        if (VaadinSession.getCurrent().getSession().getAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT)
                == null) {
            getElement()
                    .executeJs("const here = location.origin; const from = document.referrer;"
                            + " return from.startsWith(here + '/') ? from.substring(here.length) : ''")
                    .then(String.class, from -> SignInPage.ownPath(from)
                            .filter(path -> SignInPage.AROUND_ACCOUNTS.stream().noneMatch(path::startsWith))
                            .ifPresent(SignInView::comeBackTo));
        }
    }

    private static void comeBackTo(String path) {
        VaadinSession.getCurrent().getSession().setAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT, path);
    }

    @Override
    public String getPageTitle() {
        return t("identity.sign-in.title");
    }

    private void show(QueryParameters query) {
        removeAll();
        var cards = div("rn-signin", digitalIdentity(), withEmail(query));
        if (demo) {
            cards.add(demoAccounts());
        }
        add(
                Crumbs.from("/", t("identity.home")).here(getPageTitle()),
                div(
                        "rn-wrap rn-own rn-task",
                        div("rn-title", h1(getPageTitle()), p("rn-lead", t("identity.sign-in.lead"))),
                        expired(query),
                        cards));
    }

    private static Component expired(QueryParameters query) {
        return query.getSingleParameter(SignInPage.EXPIRED)
                .<Component>map(_ -> attr(
                        div("rn-callout", p("", t("identity.sign-in.expired"))), "data-kind", "info", "role", "status"))
                .orElseGet(() -> div(""));
    }

    private static Optional<String> problem(QueryParameters query) {
        return query.getSingleParameter(SignInPage.WAIT)
                .map(seconds -> t("identity.sign-in.wait", SignInPage.waiting(seconds)))
                .or(() -> query.getSingleParameter(SignInPage.LINK_FAILED).map(_ -> t("identity.link.closed")))
                .or(() -> query.getSingleParameter(SignInPage.FAILED).map(_ -> t("identity.sign-in.failed")));
    }

    private static Component digitalIdentity() {
        return section(
                "accedi-spid",
                t("identity.sign-in.spid.title"),
                p("rn-muted", t("identity.sign-in.spid.soon")),
                link("", "/aiuto", text(t("identity.sign-in.spid.desk"))));
    }

    private Component withEmail(QueryParameters query) {
        var passwordField = div(
                "rn-field",
                attr(
                        div(
                                "rn-row",
                                attr(el("label", "rn-strong", t("identity.field.password")), "for", "accedi-password"),
                                link("rn-small", "/password-dimenticata", text(t("identity.sign-in.forgotten")))),
                        "data-spread",
                        ""),
                password);
        problem(query).ifPresent(sentence -> {
            attr(passwordField, "data-state", "error");
            attr(password, "aria-invalid", "true", "aria-describedby", "accedi-errore");
            passwordField.add(Forms.problem("accedi-errore", sentence));
        });
        if (query.getSingleParameter(SignInPage.CHANGED).isPresent()) {
            passwordField.addComponentAsFirst(attr(
                    div("rn-callout", p("", t("identity.new-password.done"))), "data-kind", "ok", "role", "status"));
        }
        typedBefore().ifPresent(typed -> email.getElement().setAttribute("value", typed));
        var form = Forms.post(
                SignInPage.PATH,
                div("rn-field", attr(el("label", "", t("identity.field.email")), "for", "accedi-email"), email),
                passwordField,
                Forms.submit(t("identity.sign-in.submit")),
                attr(
                        link("rn-btn", "/accedi/collegamento", Icon.of("mail").svg(), text(t("identity.sign-in.link"))),
                        "data-wide",
                        ""));
        return section(
                "accedi-mail",
                t("identity.sign-in.email.title"),
                form,
                el("hr", "rn-rule"),
                el(
                        "p",
                        "",
                        text(t("identity.sign-in.first-time") + " "),
                        link("/registrati", t("identity.register.title"))));
    }

    private static Optional<String> typedBefore() {
        var session = VaadinSession.getCurrent().getSession();
        var typed = Optional.ofNullable((String) session.getAttribute(SignInPage.TYPED_EMAIL));
        session.removeAttribute(SignInPage.TYPED_EMAIL);
        return typed;
    }

    private Component demoAccounts() {
        var accounts = el("ul", "rn-list");
        DemoAccounts.ALL.forEach(account -> accounts.add(el("li", "", demoAccount(account))));
        var card = section(
                "accedi-demo",
                t("identity.demo.title"),
                p("rn-muted", t("identity.demo.lead", DemoAccounts.PASSWORD)),
                accounts);
        card.getElement().getClassList().add("rn-demo");
        card.getElement()
                .insertChild(
                        0,
                        Html.chip("live", Icon.of("info-circle"), t("identity.demo.chip"))
                                .getElement());
        return card;
    }

    private Component demoAccount(DemoAccount account) {
        return button(
                "rn-demo-account",
                () -> fillIn(account),
                span("", el("b", "", t("identity.demo." + account.key())), text("rn-hint", account.email())),
                Icon.of("arrow-right").svg());
    }

    private void fillIn(DemoAccount account) {
        email.getElement().executeJs("this.value = $0", account.email());
        password.getElement().executeJs("this.value = $0; this.focus()", DemoAccounts.PASSWORD);
    }

    private static Component section(String id, String title, Component... content) {
        var section =
                attr(el("section", "rn-card", attr(el("h2", "rn-card-title", title), "id", id)), "aria-labelledby", id);
        section.add(content);
        return section;
    }
}
