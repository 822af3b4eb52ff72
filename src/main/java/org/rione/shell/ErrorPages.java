package org.rione.shell;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.rione.identity.SignedIn;
import org.rione.shared.ui.Html;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.PageMeta;
import org.rione.shared.ui.SiteSearch;
import org.rione.shared.ui.Tr;
import org.rione.shell.Frame.Visit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Says in our own words what went wrong and what to do next: the same in a page of its own and inside the application. */
@org.springframework.stereotype.Component
class ErrorPages {

    private record Key(int status, String language) {}

    private final Page page;
    private final Addresses addresses;
    private final boolean searchable;
    private final Map<Key, Answer> ready = new ConcurrentHashMap<>();

    ErrorPages(Page page, Addresses addresses, ObjectProvider<SiteSearch> searches) {
        this.page = page;
        this.addresses = addresses;
        this.searchable = searches.stream().findAny().isPresent();
    }

    /** Answers a browser with the friendly page, anything else with the bare status. */
    void write(int status, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(status, "", request, response);
    }

    void failed(Throwable cause, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var failure = Failure.of(cause, request.getMethod() + " " + request.getRequestURI());
        var number = failure instanceof Failure.Ours ours ? ours.number() : "";
        write(failure.status(), number, request, response);
    }

    private void write(int status, String number, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (status == 503) {
            response.setHeader("Retry-After", "5");
        }
        if (Addresses.isOfPrograms(request.getRequestURI())) {
            Answer.text(
                            status,
                            "application/problem+json",
                            "no-store",
                            "{\"title\":\"%s\",\"status\":%d}"
                                    .formatted(HttpStatus.valueOf(status).getReasonPhrase(), status))
                    .write(request, response);
            return;
        }
        if (!wantsPage(request)) {
            response.setHeader("Cache-Control", "no-store");
            response.setStatus(status);
            return;
        }
        var person = personOf(request);
        var language = Language.of(request);
        var answer = number.isEmpty() && person.isEmpty()
                ? ready.computeIfAbsent(
                        new Key(status, language.getLanguage()),
                        key -> Tr.in(language, () -> answer(status, "", Optional.empty())))
                : Tr.in(language, () -> answer(status, number, person));
        response.setHeader("Vary", "Accept-Language, Cookie");
        answer.write(request, response);
    }

    private Answer answer(int status, String number, Optional<SignedIn> person) {
        var words = words(status);
        var visit = new Visit("/", "", person, Optional.empty());
        var html = page.html(
                visit,
                new PageMeta(t(words + ".title"), t(words + ".lead"), "/"),
                Html.toHtml(content(status, number)),
                status == 503 ? Page.Kind.WAITING : Page.Kind.UNLISTED);
        return Answer.text(status, Answer.HTML, "no-store", html);
    }

    /** The page's content, with one {@code h1}. */
    Component content(int status, String number) {
        var words = words(status);
        var said = el(
                "div",
                "rn-stack",
                text("rn-hint rn-code", String.valueOf(status)),
                Html.h1(t(words + ".title")),
                Html.p("rn-lead", t(words + ".lead")));
        if (status == 404 && searchable) {
            said.add(SearchForm.of("cerca-qui", t("shell.search"), ""));
        }
        said.add(ways(status));
        if (!number.isEmpty()) {
            said.add(el("p", "rn-hint", text(t("shell.error.number") + " "), text("rn-code", number)));
        }
        return el("div", "rn-wrap", el("div", "rn-error", drawing(status), said));
    }

    private HtmlContainer ways(int status) {
        var ways = new ArrayList<Component>();
        if (status >= 500) {
            ways.add(attr(
                    el("button", "rn-btn", Icon.of("refresh").svg(), text(t("shell.error.again"))),
                    "type",
                    "button",
                    "data-kind",
                    "primary",
                    "data-reload",
                    ""));
        } else {
            way(ways, "/programmi", "shell.error.programme");
            way(ways, "/segnalazioni", "shell.error.reports");
        }
        ways.add(attr(link("rn-btn", "/", text(t("shell.error.home"))), "data-kind", "quiet"));
        return el("div", "rn-row", ways.toArray(Component[]::new));
    }

    private void way(ArrayList<Component> ways, String address, String key) {
        if (addresses.exists(address)) {
            ways.add(link("rn-btn", address, text(t(key))));
        }
    }

    private static Component drawing(int status) {
        var name = status >= 500 ? "dark" : "lost";
        var svg = attr(
                new HtmlContainer("svg"),
                "class",
                "rn-drawing",
                "role",
                "img",
                "aria-label",
                t("shell.drawing." + name));
        svg.add(attr(new HtmlContainer("use"), "href", "/images/drawings.svg#" + name));
        return svg;
    }

    private static String words(int status) {
        return switch (status) {
            case 403 -> "shell.error.403";
            case 503 -> "shell.error.503";
            case 400, 404, 405, 410 -> "shell.error.404";
            default -> status >= 500 ? "shell.error.500" : "shell.error.other";
        };
    }

    private static boolean wantsPage(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return accept == null || accept.contains("text/html") || accept.equals("*/*");
    }

    /** The security rules have not run yet, so the session itself is asked. */
    private static Optional<SignedIn> personOf(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                        && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                                instanceof SecurityContext security
                        && security.getAuthentication() != null
                        && security.getAuthentication().getPrincipal() instanceof SignedIn person
                ? Optional.of(person)
                : Optional.empty();
    }
}
