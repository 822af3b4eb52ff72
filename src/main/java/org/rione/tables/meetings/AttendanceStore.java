package org.rione.tables.meetings;

import static org.rionedb.Tables.MEETING_ATTENDANCE;
import static org.rionedb.Tables.NEIGHBOURHOOD_TABLE;
import static org.rionedb.Tables.TABLE_MEETING;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.rione.shared.PersonId;
import org.springframework.stereotype.Repository;

/** Who was at which meeting. */
@Repository
class AttendanceStore {

    private final DSLContext sql;

    AttendanceStore(DSLContext sql) {
        this.sql = sql;
    }

    /** A meeting at which a person was. */
    record Attended(String table, String title, Instant begins) {}

    List<PersonId> present(MeetingId meeting) {
        return sql.select(MEETING_ATTENDANCE.PERSON_ID)
                .from(MEETING_ATTENDANCE)
                .where(MEETING_ATTENDANCE.MEETING_ID.eq(meeting.value()))
                .orderBy(MEETING_ATTENDANCE.PERSON_ID)
                .fetch(row -> new PersonId(row.value1()));
    }

    void replace(MeetingId meeting, Set<PersonId> present, int members, int guests) {
        sql.deleteFrom(MEETING_ATTENDANCE)
                .where(MEETING_ATTENDANCE.MEETING_ID.eq(meeting.value()))
                .execute();
        present.forEach(person -> sql.insertInto(MEETING_ATTENDANCE)
                .set(MEETING_ATTENDANCE.MEETING_ID, meeting.value())
                .set(MEETING_ATTENDANCE.PERSON_ID, person.value())
                .execute());
        sql.update(TABLE_MEETING)
                .set(TABLE_MEETING.ATTENDED, present.size())
                .set(TABLE_MEETING.ATTENDED_OF, members)
                .set(TABLE_MEETING.GUESTS, guests)
                .where(TABLE_MEETING.ID.eq(meeting.value()))
                .execute();
    }

    List<Attended> of(PersonId person) {
        return sql.select(NEIGHBOURHOOD_TABLE.NAME, TABLE_MEETING.TITLE, TABLE_MEETING.BEGINS_AT)
                .from(MEETING_ATTENDANCE)
                .join(TABLE_MEETING)
                .on(TABLE_MEETING.ID.eq(MEETING_ATTENDANCE.MEETING_ID))
                .join(NEIGHBOURHOOD_TABLE)
                .on(NEIGHBOURHOOD_TABLE.ID.eq(TABLE_MEETING.TABLE_ID))
                .where(MEETING_ATTENDANCE.PERSON_ID.eq(person.value()))
                .orderBy(TABLE_MEETING.BEGINS_AT)
                .fetch(row -> new Attended(row.value1(), row.value2(), row.value3()));
    }

    /** The number stays, the name goes. */
    void forget(PersonId person) {
        sql.deleteFrom(MEETING_ATTENDANCE)
                .where(MEETING_ATTENDANCE.PERSON_ID.eq(person.value()))
                .execute();
    }
}
