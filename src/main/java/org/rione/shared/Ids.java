package org.rione.shared;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** The one maker of identifiers: UUID version 7 (RFC 9562 section 5.7), so that rows made later sort later. */
public final class Ids {

    /** A new identifier, greater than those made before by this process. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }

    private Ids() {}
}
