package org.rione.identity;

import java.util.ArrayList;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
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

    private final TokenHolders holders;

    TokenSignIn(TokenHolders holders) {
        this.holders = holders;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var holder = holders.find(String.valueOf(attempt.getCredentials()))
                .orElseThrow(() -> new BadCredentialsException("no such token"));
        var authorities = new ArrayList<GrantedAuthority>(holder.person().getAuthorities());
        holder.scopes().forEach(scope -> authorities.add(new SimpleGrantedAuthority(scope.authority())));
        var signedIn = new PreAuthenticatedAuthenticationToken(holder.person(), null, authorities);
        signedIn.setDetails(holder.address());
        return signedIn;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return PreAuthenticatedAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
