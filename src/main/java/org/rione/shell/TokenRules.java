package org.rione.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.authentication.AuthenticationFilter;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;

/** Programs bring a personal token in each request: {@code Authorization: Bearer rione_…}. A wrong one is refused. */
class TokenRules extends AuthenticationFilter {

    private static final String BEARER = "Bearer ";

    /** @param current where everybody else looks for who it is: not in the static place of this moment */
    TokenRules(List<AuthenticationProvider> waysIn, SecurityContextHolderStrategy current) {
        super(new ProviderManager(waysIn), TokenRules::token);
        setSecurityContextHolderStrategy(current);
        setSuccessHandler((_, _, _) -> {});
        setFailureHandler(TokenRules::refuse);
    }

    private static @Nullable Authentication token(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? new PreAuthenticatedAuthenticationToken(
                        "token", header.substring(BEARER.length()).strip())
                : null;
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException why) {
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
    }
}
