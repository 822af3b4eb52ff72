package org.rione.tables;

/** Who may vote in a round, fixed at its opening. */
public enum Electing {
    /** The members of the table. */
    MEMBERS,
    /** Everybody who is known to live in the table's quarter; in the municipality where the table has no quarter. */
    RESIDENTS
}
