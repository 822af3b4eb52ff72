package org.rione.tables.paper;

/** What became of a sheet that was just read. */
public enum ReadOutcome {
    /** Another operator is to read it too. */
    FIRST,
    COUNTED,
    SPOILED,
    DIFFERENT
}
