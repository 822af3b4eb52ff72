package org.rione.tables;

import java.io.Serializable;
import java.util.Map;

/**
 * A voter's own ballot as it was just cast.
 *
 * @param receipt the code under which the ballot stands in the published list
 */
public record OwnBallot(Map<OptionId, Integer> marks, String receipt) implements Serializable {

    public OwnBallot {
        marks = Map.copyOf(marks);
    }
}
