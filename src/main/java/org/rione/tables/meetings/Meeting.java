package org.rione.tables.meetings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rione.tables.TableId;

/**
 * A meeting as everybody may see it.
 *
 * @param number counts the meetings of a table from 1; part of its address
 * @param place where, as people write it; empty when it is online only
 * @param online an address that begins with https://
 * @param agenda what is to be talked about, in this order
 * @param revision how often time, place or state changed, from 0
 * @param version for those who change it: what they were looking at
 */
public record Meeting(
        MeetingId id,
        TableId table,
        String tableSlug,
        String tableName,
        int number,
        String title,
        Instant begins,
        Instant ends,
        String place,
        Optional<String> online,
        List<String> agenda,
        Optional<Cancellation> cancelled,
        Optional<Minutes> minutes,
        Optional<Attendance> attendance,
        int revision,
        Instant changed,
        long version) {

    public Meeting {
        agenda = List.copyOf(agenda);
    }

    /** Where it stands at this moment. */
    public MeetingPhase phase(Instant now) {
        if (cancelled.isPresent()) {
            return MeetingPhase.CANCELLED;
        }
        if (now.isBefore(begins)) {
            return MeetingPhase.AHEAD;
        }
        return now.isBefore(ends) ? MeetingPhase.RUNNING : MeetingPhase.OVER;
    }
}
