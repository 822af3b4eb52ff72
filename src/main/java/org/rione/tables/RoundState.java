package org.rione.tables;

/** Where a round stands. Names are stored; the order is the order of a round's life. */
public enum RoundState {
    DRAFT,
    OPEN,
    /** Voting is over; sheets of paper are still being read. */
    READING,
    CLOSED,
    PUBLISHED,
    ANSWERED;

    /** Whether everybody may read the result. */
    public boolean isPublic() {
        return this == PUBLISHED || this == ANSWERED;
    }
}
