package org.rione.tables;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.rionedb.Tables.ROUND_BALLOT;
import static org.rionedb.Tables.VOTING_ROUND;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.rione.shared.PersonId;
import org.springframework.stereotype.Repository;

/**
 * The ballots of a round and the steps that the round takes. Ballots and voters lie in two tables that nothing but the
 * round's secret ties together; it is destroyed at the closing. Ballots have no time and no order.
 */
@Repository
class BallotStore {

    private static final Field<Instant> NOW = field("utc_timestamp(6)", VOTING_ROUND.CLOSES_AT.getDataType());

    /** What deciding about a ballot or a step needs; not the result. */
    private static final List<Field<?>> LOCKED = Arrays.stream(VOTING_ROUND.fields())
            .filter(field -> !field.equals(VOTING_ROUND.RESULT))
            .toList();

    private final DSLContext sql;
    private final VoterStore voters;

    BallotStore(DSLContext sql, VoterStore voters) {
        this.sql = sql;
        this.voters = voters;
    }

    /** A round as one transaction finds it, locked; {@code due} by the clock of the database. */
    record Locked(RoundId id, TableId table, RoundState state, boolean due, byte @Nullable [] secret, Record row) {}

    /** Holds the round as it is until the transaction ends; others may hold it too. */
    Optional<Locked> lockForCasting(RoundId round) {
        return sql.select(LOCKED)
                .select(field(VOTING_ROUND.CLOSES_AT.le(NOW)).as("due"))
                .from(VOTING_ROUND)
                .where(VOTING_ROUND.ID.eq(round.value()))
                .forShare()
                .fetchOptional(BallotStore::locked);
    }

    /** Waits for all who are casting and keeps new ones out until the transaction ends. */
    Optional<Locked> lockForChange(RoundId round) {
        return sql.select(LOCKED)
                .select(field(VOTING_ROUND.CLOSES_AT.le(NOW)).as("due"))
                .from(VOTING_ROUND)
                .where(VOTING_ROUND.ID.eq(round.value()))
                .forUpdate()
                .fetchOptional(BallotStore::locked);
    }

    private static Locked locked(Record row) {
        return new Locked(
                new RoundId(row.get(VOTING_ROUND.ID)),
                new TableId(row.get(VOTING_ROUND.TABLE_ID)),
                RoundState.valueOf(row.get(VOTING_ROUND.STATE)),
                row.get("due", Boolean.class),
                row.get(VOTING_ROUND.SECRET),
                row);
    }

    List<RoundId> due() {
        return sql.select(VOTING_ROUND.ID)
                .from(VOTING_ROUND)
                .where(VOTING_ROUND.STATE.eq(RoundState.OPEN.name()), VOTING_ROUND.CLOSES_AT.le(NOW))
                .fetch(row -> new RoundId(row.value1()));
    }

    /** Opens the round: these people are its electorate, and its secret is made. From then on the database refuses others. */
    void open(RoundId round, Collection<PersonId> people, byte[] secret) {
        voters.admit(round, people);
        sql.update(VOTING_ROUND)
                .set(VOTING_ROUND.STATE, RoundState.OPEN.name())
                .set(VOTING_ROUND.SECRET, secret)
                .set(VOTING_ROUND.OPENED_AT, NOW)
                .set(VOTING_ROUND.VERSION, VOTING_ROUND.VERSION.plus(1))
                .where(VOTING_ROUND.ID.eq(round.value()))
                .execute();
    }

    void put(RoundId round, BallotKey key, String content, boolean paper) {
        sql.insertInto(ROUND_BALLOT)
                .set(ROUND_BALLOT.ROUND_ID, round.value())
                .set(ROUND_BALLOT.BALLOT_KEY, key.bytes())
                .set(ROUND_BALLOT.RECEIPT, key.receipt())
                .set(ROUND_BALLOT.CONTENT, content)
                .set(ROUND_BALLOT.PAPER, paper)
                .onDuplicateKeyUpdate()
                .set(ROUND_BALLOT.CONTENT, content)
                .execute();
    }

    void delete(RoundId round, BallotKey key) {
        sql.deleteFrom(ROUND_BALLOT)
                .where(ROUND_BALLOT.ROUND_ID.eq(round.value()), ROUND_BALLOT.BALLOT_KEY.eq(key.bytes()))
                .execute();
    }

    Optional<String> content(RoundId round, BallotKey key) {
        return sql.select(ROUND_BALLOT.CONTENT)
                .from(ROUND_BALLOT)
                .where(ROUND_BALLOT.ROUND_ID.eq(round.value()), ROUND_BALLOT.BALLOT_KEY.eq(key.bytes()))
                .fetchOptional(ROUND_BALLOT.CONTENT);
    }

    /** An anonymous ballot. */
    record Stored(String receipt, String content, boolean paper) {}

    List<Stored> all(RoundId round) {
        return sql.select(ROUND_BALLOT.RECEIPT, ROUND_BALLOT.CONTENT, ROUND_BALLOT.PAPER)
                .from(ROUND_BALLOT)
                .where(ROUND_BALLOT.ROUND_ID.eq(round.value()))
                .orderBy(ROUND_BALLOT.RECEIPT)
                .fetch(row -> new Stored(row.value1(), row.value2(), row.value3()));
    }

    /** Voting is over and sheets of paper are still to be read. The secret, and every way back to the voters, is gone. */
    void stopVoting(RoundId round) {
        sql.update(VOTING_ROUND)
                .set(VOTING_ROUND.STATE, RoundState.READING.name())
                .setNull(VOTING_ROUND.SECRET)
                .set(VOTING_ROUND.VERSION, VOTING_ROUND.VERSION.plus(1))
                .where(VOTING_ROUND.ID.eq(round.value()))
                .execute();
        forgetKeys(round);
    }

    /** Closes the round with its result; the secret, and with it every way back to the voters, is gone. */
    void close(RoundId round, String result) {
        sql.update(VOTING_ROUND)
                .set(VOTING_ROUND.STATE, RoundState.CLOSED.name())
                .set(VOTING_ROUND.CLOSED_AT, NOW)
                .setNull(VOTING_ROUND.SECRET)
                .set(VOTING_ROUND.RESULT, result)
                .set(VOTING_ROUND.VERSION, VOTING_ROUND.VERSION.plus(1))
                .where(VOTING_ROUND.ID.eq(round.value()))
                .execute();
        forgetKeys(round);
    }

    /** Ballots lie under what follows from their receipts, as sheets of paper always did. */
    private void forgetKeys(RoundId round) {
        sql.update(ROUND_BALLOT)
                .set(ROUND_BALLOT.BALLOT_KEY, field("unhex(sha2(receipt, 256))", byte[].class))
                .where(ROUND_BALLOT.ROUND_ID.eq(round.value()))
                .execute();
    }

    /** For the demonstration only: the round is due from now on. */
    void closeNow(RoundId round) {
        sql.update(VOTING_ROUND)
                .set(VOTING_ROUND.CLOSES_AT, NOW)
                .where(VOTING_ROUND.ID.eq(round.value()))
                .execute();
    }

    /** The numbers of the lot, and the result that they decide. */
    void drawn(RoundId round, String seed, String result) {
        sql.update(VOTING_ROUND)
                .set(VOTING_ROUND.SEED, seed)
                .set(VOTING_ROUND.RESULT, result)
                .set(VOTING_ROUND.VERSION, VOTING_ROUND.VERSION.plus(1))
                .where(VOTING_ROUND.ID.eq(round.value()))
                .execute();
    }

    void publish(RoundId round) {
        sql.update(VOTING_ROUND)
                .set(VOTING_ROUND.STATE, RoundState.PUBLISHED.name())
                .set(VOTING_ROUND.PUBLISHED_AT, NOW)
                .set(VOTING_ROUND.VERSION, VOTING_ROUND.VERSION.plus(1))
                .where(VOTING_ROUND.ID.eq(round.value()))
                .execute();
    }

    Optional<String> result(RoundId round) {
        return sql.select(VOTING_ROUND.RESULT)
                .from(VOTING_ROUND)
                .where(VOTING_ROUND.ID.eq(round.value()), condition("result is not null"))
                .fetchOptional(VOTING_ROUND.RESULT);
    }
}
