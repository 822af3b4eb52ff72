package org.rione.identity.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.srOnly;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.stream.Collectors;
import org.rione.identity.PersonalTokens;
import org.rione.identity.PersonalTokens.PersonalToken;
import org.rione.identity.TokenScope;
import org.rione.shared.Refusal;
import org.rione.shared.ui.Dates;

/** A person's keys for programs: those there are, and a form for another one, which is shown once. */
class TokensPart extends Div {

    private final PersonalTokens tokens;
    private final Div list = new Div();
    private final Div fresh = new Div();
    private final TextField name = new TextField(t("identity.tokens.name"));
    private final CheckboxGroup<TokenScope> scopes = new CheckboxGroup<>(t("identity.tokens.scopes"));

    TokensPart(PersonalTokens tokens) {
        this.tokens = tokens;
        addClassName("rn-account");
        name.setMaxLength(60);
        name.setManualValidation(true);
        scopes.setItems(TokenScope.values());
        scopes.setItemLabelGenerator(scope -> t("identity.tokens.scope", scope));
        scopes.setManualValidation(true);
        attr(fresh, "role", "status");
        add(
                p("rn-muted", t("identity.tokens.lead")),
                list,
                fresh,
                name,
                scopes,
                button("rn-btn", this::create, text(t("identity.tokens.create"))));
        showList();
    }

    private void create() {
        name.setInvalid(false);
        scopes.setInvalid(false);
        try {
            var key = tokens.create(name.getValue(), scopes.getValue());
            fresh.removeAll();
            fresh.add(attr(
                    div("rn-callout", p("", t("identity.tokens.once")), el("p", "rn-code", key)), "data-kind", "ok"));
            name.clear();
            scopes.clear();
            showList();
        } catch (Refusal refusal) {
            AccountPage.complain(refusal.code().endsWith("scopes") ? scopes : name, refusal);
        }
    }

    private void showList() {
        list.removeAll();
        var all = el("ul", "rn-list");
        tokens.mine().forEach(token -> all.add(el("li", "rn-row", line(token), revoke(token))));
        if (all.getElement().getChildCount() > 0) {
            list.add(all);
        }
    }

    private static Component line(PersonalToken token) {
        var may = token.scopes().stream()
                .sorted()
                .map(scope -> t("identity.tokens.scope", scope))
                .collect(Collectors.joining(", "));
        var used = token.lastUsed()
                .map(at -> t("identity.tokens.used", Dates.moment(at)))
                .orElseGet(() -> t("identity.tokens.unused"));
        return div("", el("b", "", token.name()), p("rn-hint", may + ". " + used));
    }

    private Component revoke(PersonalToken token) {
        return attr(
                button(
                        "rn-btn",
                        () -> {
                            tokens.revoke(token.id());
                            showList();
                        },
                        text(t("identity.tokens.revoke")),
                        srOnly(" " + token.name())),
                "data-kind",
                "quiet");
    }
}
