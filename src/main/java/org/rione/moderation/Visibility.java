package org.rione.moderation;

/** What everybody sees of a piece of content. Names are stored. */
public enum Visibility {
    HELD,
    PUBLISHED,
    REDACTED,
    REMOVED;

    public boolean open() {
        return this == PUBLISHED || this == REDACTED;
    }
}
