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
    private final VoterStore voters;
    private final BallotBox box;
    private final Announcements announcements;
    private final TransactionTemplate transaction;

    RoundClosing(
            BallotStore store,
            VoterStore voters,
            BallotBox box,
            Announcements announcements,
            TransactionTemplate transaction) {
        this.store = store;
        this.voters = voters;
        this.box = box;
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

    void close(RoundId id) {
        var locked = store.lockForChange(id).orElseThrow();
        if (locked.state() != RoundState.OPEN || !locked.due()) {
            return; // another node was faster
        }
        if (voters.paper(id).waiting()) {
            RoundLifecycle.next(locked.state(), RoundAction.STOP);
            store.stopVoting(id);
            announcements.votingEnded(id, locked.table());
            log.info("voting ended, paper is still to be read: {}", id.value());
        } else {
            box.count(id);
            log.info("round closed: {}", id.value());
        }
    }
}
