package org.rione.tables;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rione.tables.count.Tally;
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
    private final RoundFiles files;
    private final Announcements announcements;
    private final TransactionTemplate transaction;
    private final SecureRandom random = new SecureRandom();

    RoundClosing(
            BallotStore store,
            RoundStore rounds,
            RoundFiles files,
            Announcements announcements,
            TransactionTemplate transaction) {
        this.store = store;
        this.rounds = rounds;
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
        var ballots = new LinkedHashMap<String, Map<String, Integer>>();
        store.all(id).forEach(ballot -> ballots.put(ballot.receipt(), files.marks(ballot.content())));
        var options = round.options().stream()
                .map(option -> option.id().value().toString())
                .toList();
        var seed = seed();
        var all = java.util.List.copyOf(ballots.values());
        var fingerprint = Tally.fingerprint(options, all);
        var published =
                ballots.size() >= RoundResult.SMALLEST_PUBLISHED ? ballots : Map.<String, Map<String, Integer>>of();
        var result = new RoundResult(
                Tally.count(options, all, round.winners(), seed),
                ballots.size(),
                store.electorate(id),
                seed,
                fingerprint,
                published);
        store.close(id, files.write(result));
        announcements.closed(id, round.table(), ballots.size(), fingerprint);
        log.info("round closed: {} ballots={}", id.value(), ballots.size());
    }

    private String seed() {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
