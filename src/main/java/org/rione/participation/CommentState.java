package org.rione.participation;

/** Whether a comment can be read. Names are stored. */
public enum CommentState {
    PUBLISHED,
    /** Waits for a moderator; only its author sees it. */
    HELD,
    /** Taken away by a moderator. */
    REMOVED,
    /** Taken away by its author. */
    DELETED
}
