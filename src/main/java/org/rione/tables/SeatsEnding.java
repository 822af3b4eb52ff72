package org.rione.tables;

import java.time.Clock;
import java.time.LocalDate;
import org.rione.identity.PersonErased;
import org.rione.shared.RioneProperties;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Frees the seats of members whose term is over, and of people who deleted their account. Ballots cast still count. */
@Component
class SeatsEnding {

    private final SeatStore seats;
    private final Tables tables;
    private final Clock clock;
    private final RioneProperties rione;

    SeatsEnding(SeatStore seats, Tables tables, Clock clock, RioneProperties rione) {
        this.seats = seats;
        this.tables = tables;
        this.clock = clock;
        this.rione = rione;
    }

    /** Every few minutes: a round that opens in the morning must not let in whose term ended the day before. */
    @Transactional
    @Scheduled(fixedDelay = 300_000, initialDelay = 5_000)
    public void endTerms() {
        seats.endedBefore(LocalDate.ofInstant(clock.instant(), rione.zone()))
                .forEach(ended -> tables.free(ended.table(), ended.person()));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void leave(PersonErased erased) {
        seats.tablesOf(erased.person()).forEach(table -> tables.free(table, erased.person()));
    }
}
