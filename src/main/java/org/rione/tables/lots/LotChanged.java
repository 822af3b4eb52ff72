package org.rione.tables.lots;

import java.time.Instant;
import org.rione.shared.DomainEvent;
import org.rione.tables.TableId;

/**
 * Something happened to a draw. What fixes it stands in the audit trail: the fingerprint when numbers are given, the
 * seed when it is drawn. Never who.
 *
 * @param fact fingerprint or seed, else empty
 */
record LotChanged(LotId lot, TableId table, What what, String fact, Instant at) implements DomainEvent {

    /** Names are stored. */
    enum What {
        ANNOUNCED,
        VOLUNTEERED,
        STEPPED_BACK,
        NUMBERED,
        DRAWN,
        ACCEPTED,
        DECLINED,
        PASSED_ON
    }
}
