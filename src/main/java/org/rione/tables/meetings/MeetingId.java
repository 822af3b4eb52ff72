package org.rione.tables.meetings;

import java.util.UUID;
import org.rione.shared.Ids;

/** Which meeting. */
public record MeetingId(UUID value) {

    /** Of a meeting that is being prepared: who sends it twice calls one meeting. */
    public static MeetingId next() {
        return new MeetingId(Ids.next());
    }
}
