package org.rione.tables.joining;

import java.time.LocalDate;
import java.util.Optional;
import org.rione.identity.CurrentPerson;
import org.rione.shared.PersonId;
import org.rione.shared.Refusal;
import org.rione.tables.NeighbourhoodTable;
import org.rione.tables.Seat;
import org.rione.tables.Seating;
import org.rione.tables.Tables;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happens to a seat while somebody has it. A table never loses its last facilitator this way. */
@Service
public class Membership {

    private final Tables tables;
    private final Seating seating;
    private final JoiningRules rules;
    private final CurrentPerson current;

    Membership(Tables tables, Seating seating, JoiningRules rules, CurrentPerson current) {
        this.tables = tables;
        this.seating = seating;
        this.rules = rules;
        this.current = current;
    }

    /** The person who asks gets up. A ballot they have cast still counts. */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public void leave(NeighbourhoodTable table) {
        var me = current.require().id();
        if (!tables.sitsAt(table.id())) {
            return;
        }
        requireAnotherFacilitator(table, me);
        seating.free(table.id(), me);
        rules.tell(table.id(), JoiningChanged.What.LEFT);
    }

    /** Takes somebody's seat away; for those who run the table. */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public void remove(NeighbourhoodTable table, PersonId person) {
        rules.requireRunner(table.id());
        requireAnotherFacilitator(table, person);
        tables.unseat(table.id(), person);
    }

    /** Lets somebody run the table too. */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public void promote(NeighbourhoodTable table, PersonId person) {
        requireSeat(table, person);
        tables.seat(table.id(), person, true);
    }

    /** Leaves somebody a member who does not run the table any more. */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public void demote(NeighbourhoodTable table, PersonId person) {
        requireSeat(table, person);
        requireAnotherFacilitator(table, person);
        tables.seat(table.id(), person, false);
    }

    /** @param until the last day, today at the earliest; without one the seat has no end */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public void term(NeighbourhoodTable table, PersonId person, Optional<LocalDate> until) {
        requireSeat(table, person);
        rules.requireTerm(until);
        seating.term(table.id(), person, until);
        rules.tell(table.id(), JoiningChanged.What.TERM_SET);
    }

    private void requireSeat(NeighbourhoodTable table, PersonId person) {
        rules.requireRunner(table.id());
        if (tables.seats(table.id()).stream()
                .noneMatch(seat -> seat.person().id().equals(person))) {
            throw new Refusal("tables.joining.refused.no-seat");
        }
    }

    private void requireAnotherFacilitator(NeighbourhoodTable table, PersonId person) {
        var facilitators =
                tables.seats(table.id()).stream().filter(Seat::facilitator).toList();
        if (facilitators.size() == 1 && facilitators.getFirst().person().id().equals(person)) {
            throw new Refusal("tables.joining.refused.last-facilitator");
        }
    }
}
