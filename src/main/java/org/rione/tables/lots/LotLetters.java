package org.rione.tables.lots;

import java.util.Map;
import org.rione.shared.Letter;
import org.rione.shared.Outbox;
import org.rione.shared.PersonId;
import org.rione.tables.NeighbourhoodTable;
import org.rione.tables.lots.Candidate.State;
import org.springframework.stereotype.Component;

/** Tells the people in a draw their number, and what the draw gave. */
@Component
class LotLetters {

    private final Outbox outbox;

    LotLetters(Outbox outbox) {
        this.outbox = outbox;
    }

    void numbered(NeighbourhoodTable table, SeatLot lot, Map<PersonId, Integer> numbers) {
        numbers.forEach((person, number) -> outbox.send(
                person,
                Letter.of("tables.lot.mail.NUMBERED", table.name(), number, numbers.size(), lot.seedSource())
                        .withLink(LotLinks.lot(table.slug(), lot.number()))));
    }

    /** To those who are asked, stand in, or were not reached. */
    void drawn(NeighbourhoodTable table, SeatLot lot, PersonId person, State state) {
        outbox.send(
                person,
                Letter.of("tables.lot.mail." + state.name(), table.name())
                        .withLink(LotLinks.lot(table.slug(), lot.number())));
    }
}
