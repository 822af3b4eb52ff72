package org.rione.tables.lots;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Every hour: who was drawn and did not answer in time gives way to the next in order. */
@Component
class LotTerms {

    private final LotStore store;
    private final LotSteps steps;
    private final DrawnSeats seats;
    private final TransactionTemplate transaction;

    LotTerms(LotStore store, LotSteps steps, DrawnSeats seats, TransactionTemplate transaction) {
        this.store = store;
        this.steps = steps;
        this.seats = seats;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 120_000)
    void passOn() {
        store.awaitedInVain(steps.today()).forEach(lot -> transaction.executeWithoutResult(_ -> seats.passOn(lot)));
    }
}
