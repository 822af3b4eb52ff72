package org.rione.moderation;

import java.io.Serializable;
import java.util.UUID;
import org.rione.shared.Ids;

/** Identifies a place in the queue: there is one for each piece of content, for ever. */
public record ReviewItemId(UUID value) implements Serializable {

    static ReviewItemId next() {
        return new ReviewItemId(Ids.next());
    }
}
