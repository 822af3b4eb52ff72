package org.rione.tables;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Closes rounds when the clock of the database says so, counts them, and destroys what could tell who voted what. */
@Component
class RoundClosing {

    private static final Logger log = LoggerFactory.getLogger(RoundClosing.class);

    private final BallotStore store;
    private final RoundStore rounds;
    private final Urns urns;
    private final RoundFiles files;
    private final Announcements announcements;
    private final TransactionTemplate transaction;

    RoundClosing(
            BallotStore store,
            RoundStore rounds,
            Urns urns,
            RoundFiles files,
            Announcements announcements,
            TransactionTemplate transaction) {
        this.store = store;
        this.rounds = rounds;
        this.urns = urns;
        this.files = files;
        this.announcements = announcements;
        this.transaction = transaction;
    }

    /** Each round in a transaction of its own; one that fails is tried again the next second. */
    @Scheduled(fixedDelay = 1000)
    void closeDue() {
        for (var round : store.due()) {
            transaction.executeWithoutResult(_ -> close(round));
        }
    }

    private void close(RoundId id) {
        var locked = store.lockForChange(id).orElseThrow();
        if (locked.state() != RoundState.OPEN || !locked.due()) {
            return; // another node was faster
        }
        RoundLifecycle.next(locked.state(), RoundAction.CLOSE);
        var round = rounds.find(id).orElseThrow();
        var result = urns.count(round);
        store.close(id, files.write(result));
        announcements.closed(id, round.table(), result.ballotsCounted(), result.urn());
        log.info("round closed: {} ballots={}", id.value(), result.ballotsCounted());
    }
}
