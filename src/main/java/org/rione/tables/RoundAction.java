package org.rione.tables;

/** What can be done to a round. */
public enum RoundAction {
    EDIT,
    OPEN,
    CAST,
    CLOSE,
    DRAW,
    PUBLISH,
    ANSWER
}
