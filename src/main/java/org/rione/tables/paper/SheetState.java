package org.rione.tables.paper;

/** Where a sheet stands. Names are stored, and counted by the urn. */
enum SheetState {
    PRINTED,
    READ_ONCE,
    /** Two operators read it differently; a third action decides. */
    DIFFERENT,
    COUNTED,
    /** Blank or not valid: in no count, but in the turnout. */
    SPOILED,
    /** Came back unused. */
    RETURNED
}
