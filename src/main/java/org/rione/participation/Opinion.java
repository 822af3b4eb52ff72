package org.rione.participation;

/** What a resident says of a subject's importance. */
public enum Opinion {
    PRIORITY,
    NOT_PRIORITY
}
