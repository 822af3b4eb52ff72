package org.rione.participation;

/** The order of a thread. What an office wrote comes first in every order. */
public enum CommentSort {
    /** Most useful marks first. */
    USEFUL,
    NEWEST,
    /** Comments that an office has answered first. */
    OFFICIAL
}
