package org.rione.identity.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.h1;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rione.identity.AccountDetails;
import org.rione.identity.PeopleAdministration;
import org.rione.shared.Cursor;
import org.rione.shared.Role;
import org.rione.shared.Slice;
import org.rione.shared.ui.Crumbs;
import org.rione.shared.ui.Html;
import org.rione.shared.ui.Icon;

/** The people with an account: search and filter stand in the address, pages go on by key. */
@Route("amministrazione/persone")
@RolesAllowed(Role.ADMINISTRATOR)
class PeopleView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "/amministrazione/persone";

    private static final int PAGE = 20;

    private final PeopleAdministration people;

    PeopleView(PeopleAdministration people) {
        this.people = people;
    }

    @Override
    public String getPageTitle() {
        return t("identity.people.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        var words = query.getSingleParameter("q").orElse("");
        var role = query.getSingleParameter("ruolo").filter(Role.ALL::contains);
        var page = people.list(words, role, after(query), PAGE);
        removeAll();
        add(
                Crumbs.from("/", t("identity.home"))
                        .to("/amministrazione", t("identity.administration.title"))
                        .here(getPageTitle()),
                div(
                        "rn-wrap rn-own",
                        div("rn-title", h1(getPageTitle()), p("rn-lead", t("identity.people.lead"))),
                        div(
                                "rn-row rn-people-tools",
                                search(words, role),
                                attr(
                                        link(
                                                "rn-btn",
                                                PATH + "/nuova",
                                                Icon.of("plus").svg(),
                                                text(t("identity.people.invite"))),
                                        "data-kind",
                                        "primary")),
                        page.items().isEmpty() ? nobody() : table(page),
                        more(page, words, role)));
    }

    private static Optional<Cursor> after(QueryParameters query) {
        try {
            return query.getSingleParameter("dopo").map(text -> Cursor.decode(text, 2));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static Component search(String words, Optional<String> role) {
        var field = attr(
                new HtmlComponent("input"),
                "class",
                "rn-input",
                "type",
                "search",
                "name",
                "q",
                "id",
                "people-q",
                "value",
                words);
        var select = attr(el("select", "rn-input rn-select"), "name", "ruolo", "id", "people-role");
        select.add(option("", t("identity.people.any-role"), role.isEmpty()));
        Role.ALL.forEach(one -> select.add(
                option(one, t("identity.role." + one), role.filter(one::equals).isPresent())));
        return attr(
                el(
                        "form",
                        "rn-row rn-people-search",
                        div("rn-field", attr(el("label", "", t("identity.people.search")), "for", "people-q"), field),
                        div("rn-field", attr(el("label", "", t("identity.people.role")), "for", "people-role"), select),
                        attr(el("button", "rn-btn", t("identity.people.find")), "type", "submit")),
                "method",
                "get",
                "action",
                PATH,
                "role",
                "search");
    }

    private static Component option(String value, String label, boolean selected) {
        var option = attr(el("option", "", label), "value", value);
        return selected ? attr(option, "selected", "") : option;
    }

    private static Component table(Slice<AccountDetails> page) {
        var body = el("tbody", "");
        page.items().forEach(person -> body.add(row(person)));
        var table = el(
                "table",
                "rn-table",
                el("caption", "rn-sr", t("identity.people.title")),
                el(
                        "thead",
                        "",
                        el(
                                "tr",
                                "",
                                head("identity.field.person"),
                                head("identity.field.email"),
                                head("identity.people.roles"),
                                head("identity.people.state"))),
                body);
        return attr(
                div("rn-tablebox", attr(table, "data-fold", "")),
                "tabindex",
                "0",
                "role",
                "region",
                "aria-label",
                t("identity.people.title"));
    }

    private static Component head(String key) {
        return attr(el("th", "", t(key)), "scope", "col");
    }

    private static Component row(AccountDetails person) {
        var roles = Role.ALL.stream()
                .filter(person.roles()::contains)
                .map(role -> t("identity.role." + role))
                .collect(Collectors.joining(", "));
        return el(
                "tr",
                "",
                attr(el("th", "", link("", PATH + "/" + person.id().value(), text(person.name()))), "scope", "row"),
                cell("identity.field.email", text(person.email())),
                cell("identity.people.roles", text(roles)),
                cell("identity.people.state", state(person)));
    }

    private static HtmlContainer cell(String labelKey, Component content) {
        return attr(el("td", "", content), "data-label", t(labelKey));
    }

    static Component state(AccountDetails person) {
        return person.enabled()
                ? Html.chip("ok", Icon.of("circle-check"), t("identity.people.enabled"))
                : Html.chip("late", Icon.of("ban"), t("identity.people.blocked"));
    }

    private static Component nobody() {
        return div(
                "rn-empty",
                Icon.of("users").svg(),
                p("", t("identity.people.nobody")),
                link("rn-btn", PATH, text(t("identity.people.all"))));
    }

    private static Component more(Slice<AccountDetails> page, String words, Optional<String> role) {
        if (page.next().isEmpty()) {
            return div("");
        }
        var address = new QueryParameters(java.util.Map.of(
                "q", java.util.List.of(words),
                "ruolo", java.util.List.of(role.orElse("")),
                "dopo", java.util.List.of(page.next().get().encoded())));
        return link("rn-btn", PATH + "?" + address.getQueryString(), text(t("identity.people.more")));
    }
}
