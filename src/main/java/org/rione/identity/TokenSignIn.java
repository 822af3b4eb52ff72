package org.rione.identity;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.stereotype.Component;

/** Signs a program in with a personal token: as its person, with no more rights than the token has. */
@Component
class TokenSignIn implements AuthenticationProvider {

    private final PersonalTokens tokens;
    private final AccountStore accounts;

    TokenSignIn(PersonalTokens tokens, AccountStore accounts) {
        this.tokens = tokens;
        this.accounts = accounts;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var holder = tokens.holder(String.valueOf(attempt.getCredentials()));
        var person = holder.flatMap(found -> accounts.signedIn(found.person())).filter(SignedIn::isEnabled);
        if (holder.isEmpty() || person.isEmpty()) {
            throw new BadCredentialsException("no such token");
        }
        var scopes = holder.get().scopes().stream()
                .map(scope -> new SimpleGrantedAuthority(scope.authority()))
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(person.get().forToken(), null, scopes);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return PreAuthenticatedAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
