package org.rione.shell;

import com.vaadin.flow.server.auth.NavigationAccessControl;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.rione.identity.SignInPage;
import org.rione.identity.SignInThrottled;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.savedrequest.RequestCache;

/** What follows a sign-in: back to the page one came from, or to the form with a sentence. */
class SignInRules implements ObjectPostProcessor<AbstractAuthenticationProcessingFilter> {

    private final RequestCache requests;

    SignInRules(RequestCache requests) {
        this.requests = requests;
    }

    @Override
    public <F extends AbstractAuthenticationProcessingFilter> F postProcess(F filter) {
        filter.setAuthenticationSuccessHandler(this::welcome);
        filter.setAuthenticationFailureHandler(SignInRules::refuse);
        if (filter instanceof UsernamePasswordAuthenticationFilter form) {
            form.setUsernameParameter(SignInPage.EMAIL);
            form.setPasswordParameter(SignInPage.PASSWORD);
        }
        return filter;
    }

    private void welcome(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException {
        var session = request.getSession();
        session.removeAttribute(SignInPage.TYPED_EMAIL);
        var wanted = Optional.ofNullable((String) session.getAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT))
                .map(path -> path.startsWith("/") ? path : "/" + path)
                .or(() -> Optional.ofNullable(requests.getRequest(request, response))
                        .map(saved -> pathOf(saved.getRedirectUrl())))
                .flatMap(SignInPage::ownPath);
        session.removeAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT);
        requests.removeRequest(request, response);
        response.sendRedirect(wanted.orElse("/"));
    }

    /** The host of a saved address came from the request: never trusted. */
    private static String pathOf(String url) {
        var uri = URI.create(url);
        return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        request.getSession().setAttribute(SignInPage.TYPED_EMAIL, request.getParameter(SignInPage.EMAIL));
        var sentence = why instanceof SignInThrottled throttled
                ? SignInPage.WAIT + "=" + throttled.seconds()
                : request.getRequestURI().equals(SignInPage.LINK) ? SignInPage.LINK_FAILED : SignInPage.FAILED;
        response.sendRedirect(SignInPage.PATH + "?" + sentence);
    }
}
