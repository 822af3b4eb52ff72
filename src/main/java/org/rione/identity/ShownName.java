package org.rione.identity;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** The session in which somebody changed their name calls them by the new one; their other sessions do when they sign in. */
@Component
class ShownName {

    /** @param now the person as the account is now */
    record Changed(SignedIn now) {}

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void change(Changed event) {
        var context = SecurityContextHolder.getContext();
        if (context.getAuthentication() instanceof UsernamePasswordAuthenticationToken before
                && before.getPrincipal() instanceof SignedIn me
                && me.id().equals(event.now().id())) {
            context.setAuthentication(
                    PasswordSignIn.signedIn(me.called(event.now().name()), before));
        }
    }
}
