package org.rione.identity;

import java.util.Optional;
import org.rione.shared.Refusal;
import org.springframework.stereotype.Component;

/** Asks again for the password of who is signed in, before what only they may do; guessing is slowed down. */
@Component
class PasswordProof {

    private final AccountStore accounts;
    private final Passwords passwords;
    private final Throttle throttle;

    PasswordProof(AccountStore accounts, Passwords passwords, Throttle throttle) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
    }

    /** @throws Refusal when it is not their password, or they have to wait before they may try again */
    void require(SignedIn me, String password, ClientAddress from) {
        var wait = throttle.signInWait(me.email(), from);
        if (wait.isPositive()) {
            throw new Refusal("identity.throttle.password", wait.toSeconds() + 1);
        }
        var hash = accounts.signedIn(me.id()).flatMap(account -> Optional.ofNullable(account.passwordHash()));
        if (!passwords.matches(password, hash)) {
            throttle.signInFailed(me.email(), from);
            throw new Refusal("identity.password.wrong");
        }
    }
}
