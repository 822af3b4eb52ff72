package org.rione.identity;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Signs in with a link from a mail. */
@Component
class LinkSignIn implements AuthenticationProvider {

    private final WayBack wayBack;

    LinkSignIn(WayBack wayBack) {
        this.wayBack = wayBack;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var link = new Secret(String.valueOf(((OneTimeTokenAuthenticationToken) attempt).getTokenValue()));
        return wayBack.signIn(link)
                .map(person -> PasswordSignIn.signedIn(person.withoutPassword(), attempt))
                .orElseThrow(() -> new BadCredentialsException("no such link"));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return OneTimeTokenAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
