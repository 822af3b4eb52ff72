package org.rione.tables.session;

/**
 * How many are in the room and how many have voted; never for what.
 *
 * @param quorum 0 where none is asked
 */
public record Room(int present, int voted, int entitled, int quorum) {

    public boolean quorate() {
        return present >= quorum;
    }
}
