package org.rione.tables.whatif;

/** What becomes of an option. */
public enum Fate {
    WON,
    LOST,
    /** Equal options, of which the public lot would choose, and it was not drawn. */
    LOT
}
