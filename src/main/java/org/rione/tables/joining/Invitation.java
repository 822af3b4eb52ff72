package org.rione.tables.joining;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.rione.tables.TableId;

/**
 * A link that gives seats, as those who run the table see it. The link itself is nowhere kept.
 *
 * @param label what it is for, in the words of who made it
 * @param sentTo the address to which it went by mail
 * @param mostUses how many seats it can give, 1 to {@value #MOST_USES}
 * @param until the last day of the terms that it gives; without one they have no end
 */
public record Invitation(
        InvitationId id,
        TableId table,
        String label,
        Optional<String> sentTo,
        int mostUses,
        int uses,
        Optional<LocalDate> until,
        Instant expires) {

    public static final int MOST_USES = 100;

    /** For how long one is good at most, in days. */
    public static final int LONGEST_DAYS = 90;
}
