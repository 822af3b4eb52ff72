package org.rione.tables.lots;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.rione.shared.Changes;
import org.rione.shared.PersonId;
import org.rione.shared.Refusal;
import org.rione.shared.RioneProperties;
import org.rione.shared.Topics;
import org.rione.tables.NeighbourhoodTable;
import org.rione.tables.TableId;
import org.rione.tables.Tables;
import org.rione.tables.lots.LotChanged.What;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What every step of a draw does: hold the draw, look at the day, ask somebody, tell the house. */
@Component
class LotSteps {

    private final LotStore store;
    private final LotLetters letters;
    private final Tables tables;
    private final ApplicationEventPublisher events;
    private final Changes changes;
    private final Clock clock;
    private final RioneProperties rione;

    LotSteps(
            LotStore store,
            LotLetters letters,
            Tables tables,
            ApplicationEventPublisher events,
            Changes changes,
            Clock clock,
            RioneProperties rione) {
        this.store = store;
        this.letters = letters;
        this.tables = tables;
        this.events = events;
        this.changes = changes;
        this.clock = clock;
        this.rione = rione;
    }

    Instant now() {
        return clock.instant();
    }

    /** In the city's time zone. */
    LocalDate today() {
        return LocalDate.ofInstant(now(), rione.zone());
    }

    /** The draw, held until the transaction ends. */
    SeatLot locked(LotId id, SeatLot.Phase phase) {
        var lot = store.lock(id).orElseThrow(() -> new Refusal("tables.lot.refused.unknown"));
        if (lot.phase() != phase) {
            throw new Refusal("tables.lot.refused.phase." + lot.phase().name());
        }
        return lot;
    }

    void requireRunner(TableId table) {
        if (!tables.runsTable(table)) {
            throw new Refusal("tables.refused.facilitators-only");
        }
    }

    NeighbourhoodTable table(SeatLot lot) {
        return tables.all().stream()
                .filter(table -> table.id().equals(lot.table()))
                .findFirst()
                .orElseThrow();
    }

    /** Asks who was drawn; the days to answer begin tomorrow. */
    void ask(SeatLot lot, PersonId person, int place) {
        var answerBy =
                lot.answerDays() == 0 ? Optional.<LocalDate>empty() : Optional.of(today().plusDays(lot.answerDays()));
        store.ask(lot.id(), person, place, answerBy);
        letters.asked(table(lot), lot, person, answerBy);
    }

    SeatLot told(LotId id, What what, String fact) {
        var lot = store.find(id).orElseThrow();
        events.publishEvent(new LotChanged(id, lot.table(), what, fact, now()));
        changes.touch(Topics.subject(lot.table().value()), Topics.subject(id.value()));
        return lot;
    }
}
