package org.rione.tables.meetings;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.rione.shared.Changes;
import org.rione.shared.Letter;
import org.rione.shared.Outbox;
import org.rione.shared.RioneProperties;
import org.rione.shared.Topics;
import org.rione.tables.Tables;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells what happened to a meeting: the audit trail, open pages, and by letter the members of the table. */
@Component
class MeetingNews {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Tables tables;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;
    private final Changes changes;
    private final Clock clock;
    private final RioneProperties rione;

    MeetingNews(
            Tables tables,
            Outbox outbox,
            ApplicationEventPublisher events,
            Changes changes,
            Clock clock,
            RioneProperties rione) {
        this.tables = tables;
        this.outbox = outbox;
        this.events = events;
        this.changes = changes;
        this.clock = clock;
        this.rione = rione;
    }

    Instant now() {
        return clock.instant();
    }

    void tell(Meeting meeting, MeetingChanged.What what) {
        events.publishEvent(new MeetingChanged(meeting.id(), meeting.table(), what, now()));
        changes.touch(
                Topics.TABLES,
                Topics.subject(meeting.table().value()),
                Topics.subject(meeting.id().value()));
    }

    /** A letter to everybody who sits at the table: called, moved or cancelled. */
    void write(Meeting meeting, MeetingChanged.What what) {
        var begins = meeting.begins().atZone(rione.zone());
        var letter = Letter.of(
                        "tables.meeting.mail." + what.name(),
                        meeting.tableName(),
                        meeting.title(),
                        begins.toLocalDate(),
                        TIME.format(begins),
                        meeting.place().isEmpty() ? meeting.online().orElse("") : meeting.place(),
                        meeting.cancelled().map(Cancellation::why).orElse(""))
                .withLink(MeetingLinks.meeting(meeting));
        tables.members(meeting.table())
                .forEach(member -> outbox.send(member.person().id(), letter));
    }
}
