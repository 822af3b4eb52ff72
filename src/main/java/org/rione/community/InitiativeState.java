package org.rione.community;

/** Who sees an initiative. Names are stored. */
public enum InitiativeState {
    /** Waits for a moderator; the association and staff see it. */
    HELD,
    PUBLISHED,
    /** Taken away by a moderator; the association still sees it. */
    REMOVED
}
