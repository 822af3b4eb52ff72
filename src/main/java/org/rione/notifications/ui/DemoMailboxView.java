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
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.regex.Pattern;
import org.rione.notifications.mail.DemoMailbox;
import org.rione.notifications.mail.DemoMailbox.DemoLetter;
import org.rione.shared.RioneProperties;
import org.rione.shared.ui.Crumbs;
import org.rione.shared.ui.Dates;
import org.rione.shared.ui.Icon;

/** The mail of the demonstration, for everybody to read; elsewhere there is nothing at this address. */
@Route("posta-demo")
@AnonymousAllowed
class DemoMailboxView extends Div implements BeforeEnterObserver, HasDynamicTitle {

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
        removeAll();
        var letters = el("ul", "rn-stack");
        mailbox.latest().forEach(letter -> letters.add(el("li", "", card(letter))));
        add(
                Crumbs.from("/", t("notifications.home")).here(getPageTitle()),
                div(
                        "rn-wrap rn-own",
                        div("rn-title", h1(getPageTitle()), p("rn-lead", t("notifications.demo.lead"))),
                        letters.getElement().getChildCount() > 0 ? letters : nothing()));
    }

    private static Component nothing() {
        return div("rn-empty", Icon.of("mail").svg(), p("", t("notifications.demo.empty")));
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
