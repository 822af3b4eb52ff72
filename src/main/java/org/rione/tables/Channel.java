package org.rione.tables;

/** How somebody takes part in a round. */
public enum Channel {
    NONE,
    ONLINE,
    PAPER
}
