package org.rione.moderation;

/** What becomes of freshly submitted content. */
public enum Verdict {
    /** Visible at once; a moderator may still look at it. */
    PUBLISHED,
    /** Waits for a moderator; only its author sees it. */
    HELD
}
