package org.rione.shell;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.srOnly;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rione.identity.SignedIn;
import org.rione.shared.RioneProperties;
import org.rione.shared.RioneProperties.Municipality;
import org.rione.shared.Role;
import org.rione.shared.Texts;
import org.rione.shared.ui.Html;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.SiteSearch;
import org.rione.shared.ui.Tr;
import org.springframework.beans.factory.ObjectProvider;

/**
 * What surrounds every page: the municipality's bar, our own bar, the footer, the bar at the bottom of a phone. It is
 * plain HTML around the place where the application draws, the same for a page served without a session and for the
 * application: nothing moves when one becomes the other, and no session keeps it in memory.
 */
@org.springframework.stereotype.Component
class Frame {

    /** Who looks at which address. */
    record Visit(String path, String query, Optional<SignedIn> person, Optional<SignOut> signOut) {

        static Visit of(String path, String query) {
            return new Visit(path, query, Optional.empty(), Optional.empty());
        }

        String here() {
            return query.isEmpty() ? path : path + "?" + query;
        }

        boolean isUnder(String address) {
            return path.equals(address) || path.startsWith(address + "/");
        }
    }

    /** The hidden field that proves that the wish to sign out comes from our own page. */
    record SignOut(String parameter, String token) {}

    private record Entry(String key, String icon, String address) {}

    private static final List<Entry> NAVIGATION = List.of(
            new Entry("shell.nav.programme", "list", "/programmi"),
            new Entry("shell.nav.reports", "map", "/segnalazioni"),
            new Entry("shell.nav.tables", "users", "/tavoli"),
            new Entry("shell.nav.calendar", "calendar", "/calendario"),
            new Entry("shell.nav.dashboard", "chart", "/cruscotto"));

    private static final String NEW_REPORT = "/segnalazioni/nuova";
    private static final String SEARCH = "/cerca";
    private static final String SIGN_IN = "/accedi";

    private final Addresses addresses;
    private final Municipality municipality;
    private final ShellProperties shell;
    private final boolean searchable;

    Frame(Addresses addresses, RioneProperties rione, ShellProperties shell, ObjectProvider<SiteSearch> searches) {
        this.addresses = addresses;
        this.municipality = rione.municipality();
        this.shell = shell;
        this.searchable = searches.stream().findAny().isPresent();
    }

    /** Skip link and header, in the language of {@link Tr}. */
    List<Component> top(Visit visit) {
        return List.of(
                attr(link("rn-skip", visit.here() + "#contenuto", text(t("shell.skip"))), "data-here", "#contenuto"),
                el("header", "", municipalityBar(visit), productBar(visit)));
    }

    /** Footer and the bar for thumbs. */
    List<Component> bottom(Visit visit) {
        return List.of(footer(), thumbBar(visit));
    }

    private Component municipalityBar(Visit visit) {
        var items = new ArrayList<Component>();
        items.addAll(languages(visit));
        items.add(el("li", "rn-only-wide rn-needs-js", themeSwitch("rn-iconbtn")));
        items.add(el(
                "li",
                "",
                visit.person().map(person -> personMenu(visit, person)).orElseGet(this::signIn)));
        return el(
                "div",
                "rn-municipality",
                el("div", "rn-wrap", link("", "/", Icon.of("hall").svg(), text(municipality.name())), list("", items)));
    }

    /** Wide: both languages; narrow: the other one. A whole new page is loaded, hence router-ignore. */
    private static List<Component> languages(Visit visit) {
        var items = new ArrayList<Component>();
        for (var language : Texts.LOCALES) {
            var current = language.equals(Tr.locale());
            items.add(el(
                    "li",
                    "rn-only-wide",
                    language(visit, language, current, text(t("shell.language." + language.getLanguage())))));
            if (!current) {
                var code = text(language.getLanguage().toUpperCase(Locale.ROOT));
                attr(code, "aria-hidden", "true");
                items.add(el(
                        "li",
                        "rn-only-narrow",
                        language(visit, language, false, code, srOnly(t("shell.language." + language.getLanguage())))));
            }
        }
        return items;
    }

    private static Component language(Visit visit, Locale language, boolean current, Component... words) {
        var ask = Language.NAME + "=" + language.getLanguage();
        var query = visit.query().isEmpty() ? ask : visit.query() + "&" + ask;
        var anchor = attr(
                link("", visit.path() + "?" + query, words),
                "lang",
                language.getLanguage(),
                "hreflang",
                language.getLanguage(),
                "data-here",
                "?" + ask,
                "router-ignore",
                "");
        return current ? attr(anchor, "aria-current", "true") : anchor;
    }

    private Component signIn() {
        return attr(link("", SIGN_IN, Icon.of("user").svg(), text(t("shell.sign-in"))), "router-ignore", "");
    }

    private Component personMenu(Visit visit, SignedIn person) {
        var places = new ArrayList<Component>();
        for (var place : placesOf(person)) {
            places.add(
                    el("li", "", link("", place.address(), Icon.of(place.icon()).svg(), text(t(place.key())))));
        }
        visit.signOut().ifPresent(proof -> places.add(el("li", "", signOut(proof, person))));
        var summary = el(
                "summary",
                "",
                Icon.of("user").svg(),
                text(person.name()),
                Icon.of("chevron-down").svg());
        return attr(
                el("details", "rn-menu", summary, list("rn-menu-list", places)), "data-menu", "", "id", "person-menu");
    }

    /** The attribute tells the page's script who is here: drafts on the device are one person's. */
    private static Component signOut(SignOut proof, SignedIn person) {
        var token = attr(el("input", ""), "type", "hidden", "name", proof.parameter(), "value", proof.token());
        var button = attr(
                el("button", "rn-menu-item", Icon.of("logout").svg(), text(t("shell.sign-out"))),
                "type",
                "submit",
                "data-sign-out",
                person.id().value().toString());
        return attr(el("form", "", token, button), "method", "post", "action", "/logout");
    }

    /** Where this person works; only what exists. */
    List<Place> placesOf(SignedIn person) {
        return Place.ALL.stream()
                .filter(place -> place.role().map(person::has).orElse(true))
                .filter(place -> addresses.exists(place.address()))
                .toList();
    }

    /** A door in the person's menu. */
    record Place(String key, String icon, String address, Optional<String> role) {

        static final List<Place> ALL = List.of(
                new Place("shell.place.own", "user", "/area-personale", Optional.empty()),
                new Place("shell.place.office", "inbox", "/ufficio", Optional.of(Role.OFFICER)),
                new Place("shell.place.moderation", "shield-check", "/moderazione", Optional.of(Role.MODERATOR)),
                new Place("shell.place.desk", "users", "/sportello", Optional.of(Role.DESK)),
                new Place(
                        "shell.place.administration", "settings", "/amministrazione", Optional.of(Role.ADMINISTRATOR)),
                new Place(
                        "shell.place.programmes",
                        "upload",
                        "/amministrazione/programmi",
                        Optional.of(Role.ADMINISTRATOR)),
                new Place("shell.place.audit", "history", "/amministrazione/registro", Optional.of(Role.AUDITOR)));
    }

    private Component productBar(Visit visit) {
        var bar = new ArrayList<Component>();
        bar.add(attr(
                link("rn-logo", "/", logo(), text("Rione")), "aria-label", t("shell.home-of", municipality.city())));
        bar.add(attr(el("nav", "rn-nav", navigation(visit).toArray(Component[]::new)), "aria-label", t("shell.nav")));
        if (searchable) {
            bar.add(search());
        }
        if (addresses.exists(NEW_REPORT)) {
            bar.add(attr(
                    link("rn-btn rn-only-wide", NEW_REPORT, Icon.of("plus").svg(), text(t("shell.report"))),
                    "data-kind",
                    "primary"));
        }
        if (searchable) {
            bar.add(attr(
                    link("rn-iconbtn rn-only-narrow", SEARCH, Icon.of("search").svg()),
                    "aria-label",
                    t("shell.search")));
        }
        bar.add(narrowMenu(visit));
        return el("div", "rn-bar", el("div", "rn-wrap", bar.toArray(Component[]::new)));
    }

    private List<Component> navigation(Visit visit) {
        return NAVIGATION.stream()
                .filter(entry -> addresses.exists(entry.address()))
                .<Component>map(entry -> marked(visit, entry, link("", entry.address(), text(t(entry.key())))))
                .toList();
    }

    private static <T extends Component> T marked(Visit visit, Entry entry, T anchor) {
        attr(anchor, "data-nav", entry.address());
        return visit.isUnder(entry.address()) ? attr(anchor, "aria-current", "page") : anchor;
    }

    private static Component search() {
        var field = attr(
                el("input", "rn-input"),
                "id",
                "cerca",
                "type",
                "search",
                "name",
                "q",
                "placeholder",
                t("shell.search"),
                "autocomplete",
                "off");
        var label = attr(el("label", "rn-sr", t("shell.search")), "for", "cerca");
        return attr(
                el("form", "", label, Icon.of("search").svg(), field),
                "role",
                "search",
                "aria-label",
                t("shell.search.site"),
                "action",
                SEARCH,
                "method",
                "get");
    }

    /** Opens without JavaScript: an element that the browser itself knows how to unfold. */
    private Component narrowMenu(Visit visit) {
        var items = new ArrayList<Component>();
        for (var anchor : navigation(visit)) {
            items.add(el("li", "", anchor));
        }
        if (addresses.exists(NEW_REPORT)) {
            items.add(el("li", "", link("", NEW_REPORT, text(t("shell.report")))));
        }
        items.add(el("li", "", link("", "/aiuto", text(t("shell.footer.faq")))));
        items.add(el("li", "rn-needs-js", themeSwitch("rn-menu-item")));
        var summary = attr(el("summary", "rn-iconbtn", Icon.of("menu").svg()), "aria-label", t("shell.menu"));
        return attr(
                el("details", "rn-menu rn-only-narrow", summary, list("rn-menu-list", items)),
                "data-menu",
                "",
                "id",
                "menu");
    }

    private static Component themeSwitch(String look) {
        var words = look.equals("rn-iconbtn") ? srOnly(t("shell.theme")) : text(t("shell.theme"));
        var button = el("button", look, Icon.of("moon").svg(), words);
        return attr(button, "type", "button", "data-theme-switch", "");
    }

    private Component thumbBar(Visit visit) {
        var items = new ArrayList<Component>();
        NAVIGATION.stream()
                .limit(3)
                .filter(entry -> addresses.exists(entry.address()))
                .forEach(entry -> items.add(el(
                        "li",
                        "",
                        marked(
                                visit,
                                entry,
                                link(
                                        "",
                                        entry.address(),
                                        Icon.of(entry.icon()).svg(),
                                        text(t(entry.key() + ".short")))))));
        if (addresses.exists(NEW_REPORT)) {
            var report =
                    attr(link("", NEW_REPORT, Icon.of("plus").svg(), text(t("shell.report.short"))), "data-kind", "do");
            items.add(Math.min(2, items.size()), el("li", "", report));
        }
        var own = visit.person().isPresent() ? "/area-personale" : SIGN_IN;
        var mine = link("", own, Icon.of("user").svg(), text(t("shell.own.short")));
        items.add(el("li", "", visit.person().isPresent() ? mine : attr(mine, "router-ignore", "")));
        return attr(el("nav", "rn-tabbar", list("", items)), "aria-label", t("shell.nav.quick"));
    }

    private Component footer() {
        var m = municipality;
        var contact = el(
                "div",
                "",
                Html.h2(m.name()),
                el(
                        "address",
                        "rn-address",
                        text(m.address()),
                        text(t("shell.footer.phone", m.phone())),
                        text(t("shell.footer.pec", m.certifiedMail()))));
        var columns = el(
                "div",
                "rn-footer-cols",
                contact,
                column(
                        "shell.footer.service",
                        entry("shell.footer.faq", "/aiuto", "faq"),
                        entry("shell.footer.report", NEW_REPORT, "report-inefficiency"),
                        entry("shell.footer.help", "/aiuto#assistenza", "contacts"),
                        entry("shell.footer.rules", "/aiuto#regole", "")),
                column(
                        "shell.footer.openness",
                        entry("shell.footer.moderation", "/registro-moderazione", ""),
                        entry("shell.footer.data", "/dati", ""),
                        entry("shell.footer.api", "/aiuto/api", ""),
                        entry("shell.footer.notice", "/aiuto#notifica", "")),
                column(
                        "shell.footer.follow",
                        entry("shell.footer.feed-reports", "/feed/segnalazioni.atom", ""),
                        entry("shell.footer.feed-actions", "/feed/azioni.atom", ""),
                        entry("shell.footer.calendar", "/calendario.ics", "")));
        var legal = el(
                "div",
                "rn-footer-legal",
                legal("shell.footer.privacy", "/privacy", "privacy-policy-link"),
                legal("shell.footer.legal", "/note-legali", "legal-notes"),
                legal("shell.footer.accessibility", shell.accessibilityDeclaration(), "accessibility-link"),
                legal("shell.footer.accessibility-problem", "/accessibilita#segnala", ""),
                text(t("shell.footer.licence")));
        return el("footer", "rn-footer", el("div", "rn-wrap", columns, legal));
    }

    /** Shows the column only when something in it exists. */
    private Component column(String title, Component... entries) {
        var items = List.of(entries).stream()
                .filter(item -> item.getElement().getChildCount() > 0)
                .toList();
        return items.isEmpty() ? text("") : el("div", "", Html.h2(t(title)), list("rn-footer-list", items));
    }

    private Component entry(String key, String address, String element) {
        var path = address.replaceFirst("#.*", "");
        return addresses.exists(path) ? el("li", "", legal(key, address, element)) : el("li", "");
    }

    private static Component legal(String key, String address, String element) {
        var anchor = link("", address, text(t(key)));
        return element.isEmpty() ? anchor : attr(anchor, "data-element", element);
    }

    static Component logo() {
        var svg = attr(new HtmlContainer("svg"), "aria-hidden", "true", "focusable", "false");
        svg.add(attr(new HtmlContainer("use"), "href", "/icons.svg#i-rione"));
        return svg;
    }

    private static HtmlContainer list(String classes, List<? extends Component> items) {
        return el("ul", classes, items.toArray(Component[]::new));
    }
}
