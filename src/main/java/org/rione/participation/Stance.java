package org.rione.participation;

/** Where the author of a comment stands. Names are stored. */
public enum Stance {
    FAVOURABLE,
    CONTRARY,
    NEUTRAL
}
