package org.rione.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rione.identity.SignInPage;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.web.csrf.CsrfFilter;

/**
 * A form that was left open until its session was over carries a proof that nobody knows any more. Who wanted to sign in
 * gets a fresh form, who wanted to leave has left already; anything else is refused.
 */
class OldForms implements ObjectPostProcessor<CsrfFilter> {

    @Override
    public <F extends CsrfFilter> F postProcess(F filter) {
        filter.setAccessDeniedHandler(OldForms::answer);
        return filter;
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        switch (request.getRequestURI()) {
            case SignInPage.PATH -> response.sendRedirect(SignInPage.PATH + "?" + SignInPage.EXPIRED);
            case "/logout" -> response.sendRedirect("/");
            default -> response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
