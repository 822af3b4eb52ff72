package org.rione.identity;

import org.rione.shared.Refusal;
import org.springframework.stereotype.Component;

/** Slows down those who have us write to addresses that nobody has proven to be theirs. */
@Component
public class LetterGate {

    private final Throttle throttle;

    LetterGate(Throttle throttle) {
        this.throttle = throttle;
    }

    /**
     * Counts a letter that somebody at a place asks for.
     *
     * @throws Refusal when the place asks for too many, or too many go to this address, whoever asks for them
     */
    public void pass(ClientAddress from, EmailAddress to) {
        throttle.request(from);
        if (!throttle.mayWriteTo(to)) {
            throw new Refusal("identity.throttle.letters");
        }
    }
}
