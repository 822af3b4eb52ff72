package org.rione.reports;

/** In whose hand an action on a report lies. */
public enum Hand {
    MODERATOR,
    /** An officer of the office that answers for it, or of any office while there is none. */
    OFFICE,
    OTHER_OFFICE,
    REPORTER,
    /** Three people together. */
    NEIGHBOURS,
    VISITOR
}
