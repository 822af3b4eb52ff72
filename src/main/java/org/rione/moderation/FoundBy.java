package org.rione.moderation;

/** What drew attention to a piece of content. Names are stored. */
public enum FoundBy {
    /** An automatic control marked something in the text. */
    SCREENING,
    /** Somebody notified it. */
    NOTICE,
    /** A moderator who read it. */
    READING;

    static FoundBy of(ReviewItem item) {
        if (!item.findings().isEmpty()) {
            return SCREENING;
        }
        return item.notices() > 0 ? NOTICE : READING;
    }
}
