package org.rione.tables;

/** What can be done to a round. */
public enum RoundAction {
    EDIT,
    OPEN,
    CAST,
    /** Reads sheets of paper. */
    READ,
    /** Ends voting while sheets are still to be read. */
    STOP,
    COUNT,
    DRAW,
    PUBLISH,
    ANSWER
}
