package org.rione.identity;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many wrong passwords: this one was not even looked at. */
public class SignInThrottled extends AuthenticationException {

    private static final long serialVersionUID = 1;

    private final Duration wait;

    SignInThrottled(Duration wait) {
        super("too many attempts");
        this.wait = wait;
    }

    /** Whole seconds, at least one. */
    public long seconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
