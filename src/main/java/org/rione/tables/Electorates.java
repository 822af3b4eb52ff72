package org.rione.tables;

import java.util.List;
import org.rione.identity.People;
import org.rione.shared.PersonId;
import org.springframework.stereotype.Component;

/** Who may vote in a round that opens now. Once it is open the list is frozen and asked of {@link BallotStore}. */
@Component
class Electorates {

    private final TableStore tables;
    private final SeatStore seats;
    private final People people;

    Electorates(TableStore tables, SeatStore seats, People people) {
        this.tables = tables;
        this.seats = seats;
        this.people = people;
    }

    /** The members, or the verified residents of the table's quarter; of the whole city where the table has none. */
    List<PersonId> now(TableId table, Electing electing) {
        return switch (electing) {
            case MEMBERS ->
                tables.members(table).stream()
                        .map(member -> new PersonId(member.person()))
                        .toList();
            case RESIDENTS -> people.verifiedResidents(seats.scope(table).flatMap(TableScope::district));
        };
    }
}
