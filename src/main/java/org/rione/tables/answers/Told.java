package org.rione.tables.answers;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.rione.identity.OfficeId;
import org.rione.shared.Changes;
import org.rione.shared.RioneProperties;
import org.rione.shared.Topics;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the house what happened to priorities, and what day it is in the city. */
@Component
class Told {

    private final ApplicationEventPublisher events;
    private final Changes changes;
    private final RioneProperties rione;
    private final Clock clock;

    Told(ApplicationEventPublisher events, Changes changes, RioneProperties rione, Clock clock) {
        this.events = events;
        this.changes = changes;
        this.rione = rione;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), rione.zone());
    }

    LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, rione.zone());
    }

    void handedOver(Priority priority, OfficeId office, LocalDate due, Instant at) {
        events.publishEvent(new PriorityHandedOver(priority.round(), priority.option(), office, due, at));
        touch(priority);
    }

    void answered(Priority priority, OfficeId office, Verdict verdict, Instant at) {
        events.publishEvent(new PriorityAnswered(
                priority.round(),
                priority.option(),
                office,
                verdict,
                priority.answer().isPresent(),
                at));
        touch(priority);
    }

    /** The pages of table, round and what the priority is about are drawn again. */
    private void touch(Priority priority) {
        changes.touch(
                Topics.TABLES,
                Topics.subject(priority.table().value()),
                Topics.subject(priority.round().value()));
        priority.subject().ifPresent(subject -> changes.touch(Topics.subject(subject.id())));
    }
}
