package org.rione.tables;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rione.identity.EmailAddress;
import org.rione.identity.People;
import org.rione.identity.PersonName;
import org.rione.shared.PersonId;
import org.rione.shared.Refusal;
import org.rione.shared.RioneProperties;
import org.rione.shared.Role;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Founding tables and giving out their seats: what the administration does. */
@Service
public class TablesAdministration {

    private static final String ADMINISTRATOR = "hasRole('" + Role.ADMINISTRATOR + "')";

    private final Tables tables;
    private final SeatStore seats;
    private final People people;
    private final Clock clock;
    private final RioneProperties rione;

    TablesAdministration(Tables tables, SeatStore seats, People people, Clock clock, RioneProperties rione) {
        this.tables = tables;
        this.seats = seats;
        this.people = people;
        this.clock = clock;
        this.rione = rione;
    }

    /** Founds a table, see {@link Tables#found}, and says what it is about. */
    @Transactional
    @PreAuthorize(ADMINISTRATOR)
    public NeighbourhoodTable found(String slug, String name, String mandate, int answerDays, TableScope scope) {
        var table = tables.found(slug, name, mandate, answerDays);
        seats.describe(table.id(), scope);
        return table;
    }

    /**
     * Gives somebody who has an account a seat, or changes the one they have.
     *
     * @param until the last day of the term, today at the earliest; without one the seat has no end
     */
    @Transactional
    @PreAuthorize(ADMINISTRATOR)
    public PersonName seat(TableId table, EmailAddress email, SeatKind kind, Optional<LocalDate> until) {
        if (until.filter(today()::isAfter).isPresent()) {
            throw new Refusal("tables.refused.term-past");
        }
        var person = people.byAddress(email).orElseThrow(() -> new Refusal("tables.refused.no-account"));
        tables.seat(table, person.id(), kind == SeatKind.FACILITATOR);
        seats.setTerm(table, person.id(), until);
        return person;
    }

    @Transactional
    @PreAuthorize(ADMINISTRATOR)
    public void unseat(TableId table, PersonId person) {
        tables.unseat(table, person);
    }

    /** Who sits at the table, facilitators first. */
    @PreAuthorize(ADMINISTRATOR)
    public List<Seat> seats(TableId table) {
        return tables.seats(table);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), rione.zone());
    }
}
