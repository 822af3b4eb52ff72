package org.rione.moderation;

/** When content of a kind becomes visible. Names are stored. */
public enum Mode {
    /** After a moderator's decision. */
    PRE,
    /** At once, unless the screening is sure of personal data; a moderator looks afterwards. */
    POST
}
