package org.rione.tables;

/** What somebody does at a table: takes part, or runs it too. */
public enum SeatKind {
    MEMBER,
    FACILITATOR
}
