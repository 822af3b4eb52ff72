package org.rione.tables;

/** How somebody came to their seat. Names are stored. */
public enum JoinedBy {
    /** By those who run the table or the administration. */
    GIVEN,
    INVITATION,
    REQUEST,
    LOT
}
