package org.rione.tables.joining;

import java.time.Instant;
import org.rione.shared.DomainEvent;
import org.rione.tables.TableId;

/** Something happened on the way to a seat. Who it was about stands where it happened, not here. */
record JoiningChanged(TableId table, What what, Instant at) implements DomainEvent {

    /** Names are stored in the audit trail. */
    enum What {
        INVITED,
        INVITATION_USED,
        INVITATION_REVOKED,
        ASKED,
        ASKING_WITHDRAWN,
        REQUEST_ACCEPTED,
        REQUEST_DECLINED,
        LEFT,
        TERM_SET
    }
}
