package org.rione.tables.lots;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
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

    /** To who is asked, perhaps until a day. */
    void asked(NeighbourhoodTable table, SeatLot lot, PersonId person, Optional<LocalDate> answerBy) {
        answerBy.ifPresentOrElse(
                day -> outbox.send(
                        person,
                        Letter.of("tables.lot.mail.ASKED_UNTIL", table.name(), day)
                                .withLink(LotLinks.lot(table.slug(), lot.number()))),
                () -> drawn(table, lot, person, State.ASKED));
    }

    /** To those who stand in, were not reached, or did not answer in time. */
    void drawn(NeighbourhoodTable table, SeatLot lot, PersonId person, State state) {
        outbox.send(
                person,
                Letter.of("tables.lot.mail." + state.name(), table.name())
                        .withLink(LotLinks.lot(table.slug(), lot.number())));
    }
}
