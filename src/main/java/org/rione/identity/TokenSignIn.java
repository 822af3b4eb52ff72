package org.rione.identity;

import java.util.ArrayList;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.stereotype.Component;

/**
 * Signs a program in with a personal token: as its person, as a resident at most, with the token's scopes beside the
 * role. What a program may write asks for the scope at its address; the service behind it asks for the role.
 */
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
        var resident = person.get().forToken();
        var authorities = new ArrayList<GrantedAuthority>(resident.getAuthorities());
        holder.get().scopes().forEach(scope -> authorities.add(new SimpleGrantedAuthority(scope.authority())));
        return UsernamePasswordAuthenticationToken.authenticated(resident, null, authorities);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return PreAuthenticatedAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
