package org.rione.tables;

import java.time.Instant;
import org.rione.shared.Changes;
import org.rione.shared.Refusal;
import org.rione.shared.Topics;
import org.rione.shared.sql.DatabaseClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the house what happened to a round, by the clock that decides about rounds: the database's. */
@Component
class Announcements {

    private final ApplicationEventPublisher events;
    private final Changes changes;
    private final DatabaseClock clock;

    Announcements(ApplicationEventPublisher events, Changes changes, DatabaseClock clock) {
        this.events = events;
        this.changes = changes;
        this.clock = clock;
    }

    Instant now() {
        return clock.now();
    }

    void requireFuture(Instant closesAt) {
        if (!closesAt.isAfter(clock.now())) {
            throw new Refusal("tables.refused.closing-past");
        }
    }

    void drafted(RoundId round, TableId table) {
        events.publishEvent(new RoundDrafted(round, table, now()));
        touch(round, table);
    }

    void opened(Round round, int electorate) {
        events.publishEvent(new RoundOpened(round.id(), electorate, round.closesAt(), now()));
        touch(round.id(), round.table());
    }

    /** The secret is destroyed; sheets of paper are still to be read. */
    void votingEnded(RoundId round, TableId table) {
        events.publishEvent(new VotingEnded(round, now()));
        touch(round, table);
    }

    void closed(RoundId round, TableId table, int ballots, String fingerprint) {
        events.publishEvent(new RoundClosed(round, ballots, fingerprint, now()));
        touch(round, table);
    }

    void drawn(RoundId round, TableId table, String seed) {
        events.publishEvent(new LotDrawn(round, seed, now()));
        touch(round, table);
    }

    void published(RoundId round, TableId table, String sha256) {
        events.publishEvent(new RoundPublished(round, sha256, now()));
        touch(round, table);
    }

    void answered(RoundId round, TableId table) {
        events.publishEvent(new RoundAnswered(round, now()));
        touch(round, table);
    }

    /** A ballot came in or was taken back. No event: who voted when is nobody's business; only the turnout moves. */
    void turnout(RoundId round, TableId table) {
        touch(round, table);
    }

    private void touch(RoundId round, TableId table) {
        changes.touch(Topics.TABLES, Topics.subject(table.value()), Topics.subject(round.value()));
    }
}
