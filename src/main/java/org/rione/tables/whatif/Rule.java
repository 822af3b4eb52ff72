package org.rione.tables.whatif;

import org.rione.tables.Round;
import org.rione.tables.count.Method;

/**
 * A way to count.
 *
 * @param seats how many options win at most; not asked where a budget decides
 */
public record Rule(Method method, int seats) {

    /** The rule that a round has. */
    public static Rule of(Round round) {
        return new Rule(round.method(), round.winners());
    }
}
