package org.rione.tables.meetings;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rione.Plans;
import org.rione.ServiceTest;
import org.rione.shared.PersonId;
import org.rione.tables.TableId;
import org.springframework.beans.factory.annotation.Autowired;

/** How the lists of meetings are read. */
class MeetingPlansTest extends ServiceTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @Autowired
    MeetingLists meetings;

    @Autowired
    AttendanceStore attendance;

    @Autowired
    DocumentStore documents;

    @Autowired
    Plans plans;

    @Test
    void meetings_come_in_the_order_of_an_index() {
        var table = new TableId(UUID.randomUUID());
        plans.inOrder(() -> meetings.since(table, NOW, 20), "table_meeting", "ix_table_meeting_of_table");
        plans.inOrder(() -> meetings.latest(table, 20), "table_meeting", "ix_table_meeting_of_table");
        plans.inOrder(
                () -> meetings.between(NOW, NOW.plusSeconds(86_400), 500), "table_meeting", "ix_table_meeting_begins");
    }

    @Test
    void papers_and_people_are_those_of_one_meeting() {
        var meeting = new MeetingId(UUID.randomUUID());
        plans.inOrder(() -> documents.of(meeting), "meeting_document", "ix_meeting_document_meeting");
        plans.narrowed(() -> attendance.present(meeting), "meeting_attendance", "PRIMARY");
        plans.narrowed(
                () -> attendance.of(new PersonId(UUID.randomUUID())),
                "meeting_attendance",
                "ix_meeting_attendance_person");
    }
}
