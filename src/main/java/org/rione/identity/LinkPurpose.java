package org.rione.identity;

import java.time.Duration;

/** What a one-time link opens, and how long it may lie in a mailbox. Names are stored. */
enum LinkPurpose {
    SIGN_IN(Duration.ofMinutes(15)),
    RESET(Duration.ofMinutes(30)),
    /** Sets the first password of an account that somebody else made. */
    WELCOME(Duration.ofHours(24));

    private final Duration life;

    LinkPurpose(Duration life) {
        this.life = life;
    }

    Duration life() {
        return life;
    }
}
