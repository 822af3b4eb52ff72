package org.rione.tables.lots;

import java.time.LocalDate;
import java.util.Optional;
import org.rione.shared.PersonId;

/**
 * Somebody in a draw.
 *
 * @param number 0 until the list is closed
 * @param place 1 for who was drawn first; 0 for whom the draw did not reach
 * @param answerBy the last day on which somebody who is asked can answer; empty where the draw has no term
 */
public record Candidate(PersonId person, int number, int place, State state, Optional<LocalDate> answerBy) {

    /** Names are stored. */
    public enum State {
        VOLUNTEER,
        /** Drawn: asked to take the seat. */
        ASKED,
        RESERVE,
        ACCEPTED,
        DECLINED,
        /** Asked, and no answer came in time. */
        SILENT,
        NOT_DRAWN
    }
}
