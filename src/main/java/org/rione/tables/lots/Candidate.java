package org.rione.tables.lots;

import org.rione.shared.PersonId;

/**
 * Somebody in a draw.
 *
 * @param number 0 until the list is closed
 * @param place 1 for who was drawn first; 0 for whom the draw did not reach
 */
public record Candidate(PersonId person, int number, int place, State state) {

    /** Names are stored. */
    public enum State {
        VOLUNTEER,
        /** Drawn: asked to take the seat. */
        ASKED,
        RESERVE,
        ACCEPTED,
        DECLINED,
        NOT_DRAWN
    }
}
