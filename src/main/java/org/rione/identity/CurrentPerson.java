package org.rione.identity;

import java.util.Optional;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.stereotype.Component;

/** Who is asking. Services use it for ownership; whether a role is needed stands in their annotations. */
@Component
public class CurrentPerson {

    public Optional<SignedIn> get() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn)
                : Optional.empty();
    }

    /** @throws AuthenticationCredentialsNotFoundException when nobody is signed in */
    public SignedIn require() {
        return get().orElseThrow(() -> new AuthenticationCredentialsNotFoundException("nobody is signed in"));
    }

    /** Whether the account was read in this very request, as it is for a program; a browser's may be hours old. */
    public boolean isReadNow() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof PreAuthenticatedAuthenticationToken;
    }
}
