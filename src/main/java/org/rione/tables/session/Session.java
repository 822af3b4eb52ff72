package org.rione.tables.session;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rione.tables.RoundId;

/**
 * A session of a round.
 *
 * @param joinCode the last word of the address that people scan
 * @param quorum how many must be present; 0 where none is asked
 */
public record Session(
        RoundId round,
        String joinCode,
        int quorum,
        Instant openedAt,
        @Nullable Instant endedAtOrNull) implements Serializable {

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAtOrNull);
    }

    public boolean running() {
        return endedAtOrNull == null;
    }
}
