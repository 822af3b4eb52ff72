package org.rione.shell;

import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.rione.identity.CurrentPerson;
import org.rione.shared.ui.Tr;
import org.rione.shell.Frame.SignOut;
import org.rione.shell.Frame.Visit;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Gives the application's own page our head, frame and language, and every browser tab our words for trouble. */
@Component
class ScreenSetup implements VaadinServiceInitListener {

    private final Page page;
    private final Frame frame;
    private final PublicPages pages;
    private final CurrentPerson current;
    private final ScreenErrors errors;

    ScreenSetup(Page page, Frame frame, PublicPages pages, CurrentPerson current, ScreenErrors errors) {
        this.page = page;
        this.frame = frame;
        this.pages = pages;
        this.current = current;
        this.errors = errors;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        var service = event.getSource();
        event.addIndexHtmlRequestListener(this::dress);
        service.addSessionInitListener(opened -> opened.getSession().setErrorHandler(errors));
        service.addUIInitListener(opened -> welcome(opened.getUI()));
        service.setSystemMessagesProvider(about -> systemMessages(about.getLocale()));
    }

    private void dress(IndexHtmlResponse index) {
        var request = ((VaadinServletRequest) index.getVaadinRequest()).getHttpServletRequest();
        var language = Language.of(request);
        if (index.getVaadinResponse() instanceof VaadinServletResponse response) {
            Language.remember(request, response.getHttpServletResponse());
            response.setHeader("Cache-Control", "no-store");
        }
        Tr.in(language, () -> {
            var document = index.getDocument();
            document.getElementsByTag("html").attr("lang", language.getLanguage());
            document.head().select("meta[name=viewport], base").forEach(Element::remove);
            document.head().prepend("<base href=\"/\">").append(page.common());
            document.title(page.title(t("shell.title")));
            if (!frameAround(document.body(), visit(request), request)) {
                index.getVaadinResponse().setStatus(404);
            }
            return document;
        });
    }

    /** False when there is nothing at the address, or nothing for this person: the application then says so. */
    private boolean frameAround(Element body, Visit visit, HttpServletRequest request) {
        body.select("#outlet").wrap("<main id=\"contenuto\" tabindex=\"-1\"></main>");
        body.prepend(Page.written(frame.top(visit)));
        body.append(Page.written(frame.bottom(visit)));
        if (!pages.claims(visit.path())) {
            return true;
        }
        var address = FrontDoor.address(visit.path(), request);
        var content = visit.person().isPresent() ? pages.own(address) : pages.content(address);
        content.ifPresent(shown -> body.select("#outlet").append("<div id=\"page\">" + shown + "</div>"));
        return content.isPresent();
    }

    private Visit visit(HttpServletRequest request) {
        var path = UriUtils.decode(request.getRequestURI(), StandardCharsets.UTF_8);
        var signOut = Optional.ofNullable((CsrfToken) request.getAttribute(CsrfToken.class.getName()))
                .map(csrf -> new SignOut(csrf.getParameterName(), csrf.getToken()));
        return new Visit(path, FrontDoor.withoutLanguage(request.getQueryString()), current.get(), signOut);
    }

    private void welcome(UI ui) {
        ui.setLocale(language(VaadinRequest.getCurrent()));
        var reconnecting = ui.getReconnectDialogConfiguration();
        reconnecting.setDialogText(Tr.in(ui.getLocale(), () -> t("shell.reconnecting")));
        reconnecting.setDialogTextGaveUp(Tr.in(ui.getLocale(), () -> t("shell.disconnected")));
        ui.addAfterNavigationListener(arrived -> arrived(ui, arrived));
    }

    private static Locale language(VaadinRequest request) {
        return request instanceof VaadinServletRequest servlet
                ? Language.of(servlet.getHttpServletRequest())
                : Locale.ITALIAN;
    }

    /** The frame lies outside of what the application draws: it is told where the person is now. */
    private void arrived(UI ui, AfterNavigationEvent event) {
        ui.getPage().executeJs("window.Rione.at($0)", "/" + event.getLocation().getPathWithQueryParameters());
        ui.beforeClientResponse(ui, _ -> {
            var title = ui.getInternals().getTitle();
            if (title != null && !title.endsWith(page.titleEnd())) {
                ui.getPage().setTitle(page.title(title));
            }
        });
    }

    private static SystemMessages systemMessages(Locale locale) {
        var messages = new CustomizedSystemMessages();
        Tr.in(locale, () -> {
            messages.setSessionExpiredNotificationEnabled(true);
            messages.setSessionExpiredCaption(t("shell.expired.title"));
            messages.setSessionExpiredMessage(t("shell.expired.text"));
            messages.setCookiesDisabledNotificationEnabled(true);
            messages.setCookiesDisabledCaption(t("shell.cookies.title"));
            messages.setCookiesDisabledMessage(t("shell.cookies.text"));
            messages.setInternalErrorCaption(t("shell.error.500.title"));
            messages.setInternalErrorMessage(t("shell.error.500.lead"));
            return messages;
        });
        return messages;
    }
}
