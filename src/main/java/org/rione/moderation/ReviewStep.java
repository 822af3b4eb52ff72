package org.rione.moderation;

import java.time.Instant;

/**
 * Something that happened to an item, as moderators see it.
 *
 * @param who the name of the person, or empty for the system
 * @param detail kinds of findings, the outcome or the rule, by their stored names; never what people wrote
 */
public record ReviewStep(Instant at, What what, String who, String detail) {

    /** Names are stored. */
    public enum What {
        PUBLISHED,
        HELD,
        EDITED,
        CLAIMED,
        RELEASED,
        PASSED_ON,
        NOTIFIED,
        APPROVED,
        REDACTED,
        REMOVED,
        UNDONE,
        WITHDRAWN
    }
}
