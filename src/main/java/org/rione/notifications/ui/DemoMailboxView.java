package org.rione.notifications.ui;

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
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rione.notifications.mail.DemoMailbox;
import org.rione.notifications.mail.DemoMailbox.DemoLetter;
import org.rione.shared.Cursor;
import org.rione.shared.RioneProperties;
import org.rione.shared.ui.Crumbs;
import org.rione.shared.ui.Dates;
import org.rione.shared.ui.Icon;

/** The mail of the demonstration, for everybody to read; elsewhere there is nothing at this address. */
@Route("posta-demo")
@AnonymousAllowed
class DemoMailboxView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String PATH = "/posta-demo";
    private static final String ADDRESS = "a";
    private static final String BEFORE = "prima";
    private static final Pattern URL = Pattern.compile("https?://\\S+");

    private final DemoMailbox mailbox;
    private final RioneProperties rione;

    DemoMailboxView(DemoMailbox mailbox, RioneProperties rione) {
        this.mailbox = mailbox;
        this.rione = rione;
    }

    @Override
    public String getPageTitle() {
        return t("notifications.demo.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!rione.demo()) {
            throw new NotFoundException();
        }
        var query = event.getLocation().getQueryParameters();
        var address = query.getSingleParameter(ADDRESS).orElse("").strip();
        var before = before(query);
        var page = mailbox.letters(address, before);
        var letters = attr(el("ul", "rn-stack"), "role", "list");
        page.items().forEach(letter -> letters.add(el("li", "", card(letter))));
        removeAll();
        add(
                Crumbs.from("/", t("notifications.home")).here(getPageTitle()),
                div(
                        "rn-wrap rn-own rn-letters",
                        div("rn-title", h1(getPageTitle()), p("rn-lead", t("notifications.demo.lead"))),
                        search(address),
                        page.items().isEmpty() ? nothing(address) : letters,
                        turn(address, before.isPresent(), page.next())));
    }

    /** An address that was not made by this page shows its beginning. */
    private static Optional<Cursor> before(QueryParameters query) {
        try {
            return query.getSingleParameter(BEFORE).map(text -> Cursor.decode(text, 1));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static Component search(String address) {
        var field = attr(new HtmlComponent("input"), "class", "rn-input", "type", "search", "name", ADDRESS);
        attr(field, "id", "letters-to", "value", address, "autocomplete", "off");
        return attr(
                el(
                        "form",
                        "rn-row",
                        div(
                                "rn-field",
                                attr(el("label", "", t("notifications.demo.search")), "for", "letters-to"),
                                field),
                        attr(el("button", "rn-btn rn-beside-field", t("notifications.demo.find")), "type", "submit")),
                "method",
                "get",
                "action",
                PATH,
                "role",
                "search");
    }

    private static Component turn(String address, boolean later, Optional<Cursor> next) {
        var turn = div("rn-row");
        if (later) {
            turn.add(link("rn-btn", page(address, Optional.empty()), text(t("notifications.demo.newest"))));
        }
        next.ifPresent(_ -> turn.add(link("rn-btn", page(address, next), text(t("notifications.demo.older")))));
        return turn;
    }

    private static String page(String address, Optional<Cursor> before) {
        var query = new LinkedHashMap<String, String>();
        if (!address.isEmpty()) {
            query.put(ADDRESS, address);
        }
        before.ifPresent(cursor -> query.put(BEFORE, cursor.encoded()));
        return new Location(PATH, QueryParameters.simple(query)).getPathWithQueryParameters();
    }

    private static Component nothing(String address) {
        return div(
                "rn-empty",
                Icon.of("mail").svg(),
                p("", address.isEmpty() ? t("notifications.demo.empty") : t("notifications.demo.none-to", address)));
    }

    private Component card(DemoLetter letter) {
        var body = el("p", "rn-letter");
        var found = URL.matcher(letter.text());
        int end = 0;
        while (found.find()) {
            body.add(text(letter.text().substring(end, found.start())), address(found.group()));
            end = found.end();
        }
        body.add(text(letter.text().substring(end)));
        return el(
                "article",
                "rn-card",
                el("h2", "rn-card-title", letter.subject()),
                p("rn-hint", t("notifications.demo.to", letter.address(), Dates.moment(letter.sent()))),
                body);
    }

    /** Our own links open as in a browser that comes from a mail program; others are only shown. */
    private Component address(String url) {
        return url.startsWith(rione.publicUrl() + "/")
                ? attr(link("", url.substring(rione.publicUrl().length()), text(url)), "router-ignore", "")
                : text(url);
    }
}
