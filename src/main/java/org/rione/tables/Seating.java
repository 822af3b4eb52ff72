package org.rione.tables;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.rione.shared.Changes;
import org.rione.shared.PersonId;
import org.rione.shared.Topics;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Gives and frees seats for the features of this module that have decided already who gets one: an invitation, a
 * request, a lot. Asks nobody; to be called inside the transaction of the decision.
 */
@Component
public class Seating {

    private final SeatStore seats;
    private final Tables tables;
    private final ApplicationEventPublisher events;
    private final Changes changes;
    private final Clock clock;

    Seating(SeatStore seats, Tables tables, ApplicationEventPublisher events, Changes changes, Clock clock) {
        this.seats = seats;
        this.tables = tables;
        this.events = events;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Gives a member's seat to somebody who has none at this table.
     *
     * @param until the last day of the term; without one the seat has no end
     * @return whether they got it now; false when they sat there already, then nothing changes
     */
    public boolean give(TableId table, PersonId person, JoinedBy how, Optional<LocalDate> until) {
        if (!seats.add(table, person, how, until, clock.instant())) {
            return false;
        }
        events.publishEvent(new TableChanged(table, "joined-by-" + how.name(), clock.instant()));
        changes.touch(Topics.TABLES, Topics.subject(table.value()));
        return true;
    }

    /** Takes a seat away; a ballot cast still counts. */
    public void free(TableId table, PersonId person) {
        tables.free(table, person);
    }

    /** Sets the last day of somebody's term, or takes its end away. */
    public void term(TableId table, PersonId person, Optional<LocalDate> until) {
        seats.setTerm(table, person, until);
        events.publishEvent(new TableChanged(table, "term", clock.instant()));
        changes.touch(Topics.TABLES, Topics.subject(table.value()));
    }
}
