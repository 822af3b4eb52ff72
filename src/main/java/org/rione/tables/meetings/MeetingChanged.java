package org.rione.tables.meetings;

import java.time.Instant;
import org.rione.shared.DomainEvent;
import org.rione.tables.TableId;

/** Something about a meeting changed: called, moved, cancelled, who was there, its minutes, its papers. */
public record MeetingChanged(MeetingId meeting, TableId table, What what, Instant at) implements DomainEvent {

    /** Names are stored in the audit trail. */
    public enum What {
        CALLED,
        EDITED,
        MOVED,
        CANCELLED,
        ATTENDANCE,
        MINUTES_DRAFTED,
        MINUTES_APPROVED,
        MINUTES_CORRECTED,
        DOCUMENT_ADDED,
        DOCUMENT_REMOVED
    }
}
