package org.rione.tables.joining;

import java.time.Instant;
import org.rione.identity.PersonName;

/**
 * Somebody asks for a seat.
 *
 * @param message a sentence of theirs, plain text
 * @param reason why it was declined, else empty
 */
public record JoinRequest(PersonName person, String message, State state, String reason, Instant asked) {

    /** Names are stored. */
    public enum State {
        WAITING,
        ACCEPTED,
        DECLINED
    }
}
