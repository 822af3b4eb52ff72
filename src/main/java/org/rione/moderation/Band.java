package org.rione.moderation;

import java.time.Duration;

/** How much harm may be done by waiting, and how long the queue may take. Names are stored. */
public enum Band {
    HIGH(40, Duration.ofHours(4)),
    MEDIUM(15, Duration.ofHours(24)),
    LOW(0, Duration.ofHours(72));

    private final int from;
    private final Duration patience;

    Band(int from, Duration patience) {
        this.from = from;
        this.patience = patience;
    }

    /** An item is looked at in the order of opening plus patience: the worst first, and nothing waits for ever. */
    Duration patience() {
        return patience;
    }

    static Band of(int points) {
        return points >= HIGH.from ? HIGH : points >= MEDIUM.from ? MEDIUM : LOW;
    }
}
