package org.rione.moderation;

import java.io.Serializable;
import java.util.UUID;
import org.rione.shared.Ids;

/** Identifies a decision. */
public record DecisionId(UUID value) implements Serializable {

    static DecisionId next() {
        return new DecisionId(Ids.next());
    }
}
