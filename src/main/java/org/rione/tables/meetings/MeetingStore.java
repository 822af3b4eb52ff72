package org.rione.tables.meetings;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.val;
import static org.rionedb.Tables.NEIGHBOURHOOD_TABLE;
import static org.rionedb.Tables.TABLE_MEETING;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.rione.tables.TableId;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Repository;

/** Calls, changes and cancels meetings, and keeps their minutes. */
@Repository
class MeetingStore {

    private static final String LINES = "\n";

    private final DSLContext sql;
    private final MeetingLists lists;

    MeetingStore(DSLContext sql, MeetingLists lists) {
        this.sql = sql;
        this.lists = lists;
    }

    Optional<Meeting> find(MeetingId id) {
        return lists.find(id);
    }

    /** The meeting, which nobody else changes until the transaction ends. */
    Optional<Meeting> lock(MeetingId id) {
        return sql.select(TABLE_MEETING.ID)
                .from(TABLE_MEETING)
                .where(TABLE_MEETING.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(Record1::value1)
                .flatMap(found -> find(new MeetingId(found)));
    }

    /** Stores a meeting with the next number of its table. */
    void insert(MeetingId id, TableId table, NewMeeting meeting, Instant at) {
        // whoever numbers the next one of this table waits
        sql.select(NEIGHBOURHOOD_TABLE.ID)
                .from(NEIGHBOURHOOD_TABLE)
                .where(NEIGHBOURHOOD_TABLE.ID.eq(table.value()))
                .forUpdate()
                .fetch();
        var number = sql.select(coalesce(max(TABLE_MEETING.NUMBER), val(0)).plus(1))
                .from(TABLE_MEETING)
                .where(TABLE_MEETING.TABLE_ID.eq(table.value()))
                .fetchSingle(Record1::value1);
        sql.insertInto(TABLE_MEETING)
                .set(TABLE_MEETING.ID, id.value())
                .set(TABLE_MEETING.TABLE_ID, table.value())
                .set(TABLE_MEETING.NUMBER, number)
                .set(TABLE_MEETING.TITLE, meeting.title())
                .set(TABLE_MEETING.BEGINS_AT, meeting.begins())
                .set(TABLE_MEETING.ENDS_AT, meeting.ends())
                .set(TABLE_MEETING.PLACE, meeting.place())
                .set(TABLE_MEETING.ONLINE, meeting.online().orElse(""))
                .set(TABLE_MEETING.AGENDA, String.join(LINES, meeting.agenda()))
                .set(TABLE_MEETING.CREATED_AT, at)
                .set(TABLE_MEETING.CHANGED_AT, at)
                .execute();
    }

    /** @throws OptimisticLockingFailureException when it is not what was seen any more */
    void update(MeetingId id, long seenVersion, NewMeeting meeting, boolean moved, Instant at) {
        seen(sql.update(TABLE_MEETING)
                .set(TABLE_MEETING.TITLE, meeting.title())
                .set(TABLE_MEETING.BEGINS_AT, meeting.begins())
                .set(TABLE_MEETING.ENDS_AT, meeting.ends())
                .set(TABLE_MEETING.PLACE, meeting.place())
                .set(TABLE_MEETING.ONLINE, meeting.online().orElse(""))
                .set(TABLE_MEETING.AGENDA, String.join(LINES, meeting.agenda()))
                .set(TABLE_MEETING.SEQUENCE, TABLE_MEETING.SEQUENCE.plus(moved ? 1 : 0))
                .set(TABLE_MEETING.CHANGED_AT, at)
                .set(TABLE_MEETING.VERSION, TABLE_MEETING.VERSION.plus(1))
                .where(TABLE_MEETING.ID.eq(id.value()), TABLE_MEETING.VERSION.eq(seenVersion))
                .execute());
    }

    void cancel(MeetingId id, String why, Instant at) {
        sql.update(TABLE_MEETING)
                .set(TABLE_MEETING.CANCELLED_AT, at)
                .set(TABLE_MEETING.CANCELLED_WHY, why)
                .set(TABLE_MEETING.SEQUENCE, TABLE_MEETING.SEQUENCE.plus(1))
                .set(TABLE_MEETING.CHANGED_AT, at)
                .set(TABLE_MEETING.VERSION, TABLE_MEETING.VERSION.plus(1))
                .where(TABLE_MEETING.ID.eq(id.value()))
                .execute();
    }

    Optional<String> minutesDraft(MeetingId id) {
        return sql.select(TABLE_MEETING.MINUTES_DRAFT)
                .from(TABLE_MEETING)
                .where(TABLE_MEETING.ID.eq(id.value()))
                .fetchOptional(TABLE_MEETING.MINUTES_DRAFT);
    }

    /** @throws OptimisticLockingFailureException when it is not what was seen any more */
    void keepMinutes(MeetingId id, long seenVersion, String text) {
        seen(sql.update(TABLE_MEETING)
                .set(TABLE_MEETING.MINUTES_DRAFT, text)
                .set(TABLE_MEETING.VERSION, TABLE_MEETING.VERSION.plus(1))
                .where(TABLE_MEETING.ID.eq(id.value()), TABLE_MEETING.VERSION.eq(seenVersion))
                .execute());
    }

    /** Makes the draft the minutes. */
    void approveMinutes(MeetingId id, boolean anew, Instant at) {
        sql.update(TABLE_MEETING)
                .set(TABLE_MEETING.MINUTES, TABLE_MEETING.MINUTES_DRAFT)
                .set(anew ? TABLE_MEETING.CORRECTED_AT : TABLE_MEETING.APPROVED_AT, at)
                .set(TABLE_MEETING.CHANGED_AT, at)
                .where(TABLE_MEETING.ID.eq(id.value()))
                .execute();
    }

    private static void seen(int changed) {
        if (changed == 0) {
            throw new OptimisticLockingFailureException("somebody changed the meeting meanwhile");
        }
    }
}
