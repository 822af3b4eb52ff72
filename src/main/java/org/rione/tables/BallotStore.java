package org.rione.tables;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.rionedb.Tables.PAPER_SHEET;
import static org.rionedb.Tables.ROUND_BALLOT;
import static org.rionedb.Tables.ROUND_FILE;
import static org.rionedb.Tables.ROUND_VOTER;
import static org.rionedb.Tables.VOTING_ROUND;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Gatherers;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.rione.shared.PersonId;
import org.springframework.stereotype.Repository;

/**
 * Who may vote, and the ballots, in two tables that nothing but the round's secret ties together. The secret is
 * destroyed at the closing. Ballots have no time and no order.
 */
@Repository
class BallotStore {

    /** How a voter takes part; stored. */
    private static final String ONLINE = Channel.ONLINE.name();

    private static final String PAPER = Channel.PAPER.name();

    private static final Field<Instant> NOW = field("utc_timestamp(6)", VOTING_ROUND.CLOSES_AT.getDataType());

    /** What deciding about a ballot or a step needs; not the result. */
    private static final List<Field<?>> LOCKED = java.util.Arrays.stream(VOTING_ROUND.fields())
            .filter(field -> !field.equals(VOTING_ROUND.RESULT))
            .toList();

    private final DSLContext sql;

    BallotStore(DSLContext sql) {
        this.sql = sql;
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
        for (var some : chunks(people)) {
            var insert = sql.insertInto(ROUND_VOTER, ROUND_VOTER.ROUND_ID, ROUND_VOTER.PERSON_ID);
            for (var person : some) {
                insert = insert.values(round.value(), person.value());
            }
            insert.execute();
        }
        sql.update(VOTING_ROUND)
                .set(VOTING_ROUND.STATE, RoundState.OPEN.name())
                .set(VOTING_ROUND.SECRET, secret)
                .set(VOTING_ROUND.OPENED_AT, NOW)
                .set(VOTING_ROUND.VERSION, VOTING_ROUND.VERSION.plus(1))
                .where(VOTING_ROUND.ID.eq(round.value()))
                .execute();
    }

    private static List<List<PersonId>> chunks(Collection<PersonId> people) {
        return people.stream().gather(Gatherers.windowFixed(500)).toList();
    }

    boolean mayVote(RoundId round, PersonId person) {
        return sql.fetchExists(
                ROUND_VOTER, ROUND_VOTER.ROUND_ID.eq(round.value()), ROUND_VOTER.PERSON_ID.eq(person.value()));
    }

    boolean everMightVote(PersonId person) {
        return sql.fetchExists(ROUND_VOTER, ROUND_VOTER.PERSON_ID.eq(person.value()));
    }

    /** Notes that the person votes on a screen; false when they have chosen paper. */
    boolean takeOnline(RoundId round, PersonId person) {
        return voter(
                round,
                person,
                ROUND_VOTER.CHANNEL.ne(PAPER),
                Map.of(ROUND_VOTER.CHANNEL, ONLINE, ROUND_VOTER.VOTED, true));
    }

    boolean leaveOnline(RoundId round, PersonId person) {
        return voter(
                round,
                person,
                ROUND_VOTER.CHANNEL.ne(PAPER),
                Map.of(ROUND_VOTER.CHANNEL, "", ROUND_VOTER.VOTED, false));
    }

    /** Notes that the person votes on paper; false when they have chosen already. */
    boolean takePaper(RoundId round, PersonId person) {
        return voter(round, person, ROUND_VOTER.CHANNEL.eq(""), Map.of(ROUND_VOTER.CHANNEL, PAPER));
    }

    boolean leavePaper(RoundId round, PersonId person) {
        return voter(round, person, ROUND_VOTER.CHANNEL.eq(PAPER), Map.of(ROUND_VOTER.CHANNEL, ""));
    }

    private boolean voter(RoundId round, PersonId person, Condition as, Map<Field<?>, Object> changes) {
        return sql.update(ROUND_VOTER)
                        .set(changes)
                        .where(ROUND_VOTER.ROUND_ID.eq(round.value()), ROUND_VOTER.PERSON_ID.eq(person.value()), as)
                        .execute()
                > 0;
    }

    boolean onPaper(RoundId round, PersonId person) {
        return sql.fetchExists(
                ROUND_VOTER,
                ROUND_VOTER.ROUND_ID.eq(round.value()),
                ROUND_VOTER.PERSON_ID.eq(person.value()),
                ROUND_VOTER.CHANNEL.eq(PAPER));
    }

    List<PersonId> voters(RoundId round) {
        return sql.select(ROUND_VOTER.PERSON_ID)
                .from(ROUND_VOTER)
                .where(ROUND_VOTER.ROUND_ID.eq(round.value()))
                .fetch(row -> new PersonId(row.value1()));
    }

    Map<PersonId, Channel> channels(RoundId round, Collection<PersonId> people) {
        return sql.select(ROUND_VOTER.PERSON_ID, ROUND_VOTER.CHANNEL)
                .from(ROUND_VOTER)
                .where(
                        ROUND_VOTER.ROUND_ID.eq(round.value()),
                        ROUND_VOTER.PERSON_ID.in(
                                people.stream().map(PersonId::value).toList()))
                .fetchMap(
                        row -> new PersonId(row.value1()),
                        row -> row.value2().isEmpty() ? Channel.NONE : Channel.valueOf(row.value2()));
    }

    PaperSum paper(RoundId round) {
        var handedOut =
                sql.fetchCount(ROUND_VOTER, ROUND_VOTER.ROUND_ID.eq(round.value()), ROUND_VOTER.CHANNEL.eq(PAPER));
        var sheets = sql.select(PAPER_SHEET.STATE, count())
                .from(PAPER_SHEET)
                .where(PAPER_SHEET.ROUND_ID.eq(round.value()))
                .groupBy(PAPER_SHEET.STATE)
                .fetchMap(PAPER_SHEET.STATE, count());
        return new PaperSum(
                handedOut,
                sheets.getOrDefault("COUNTED", 0),
                sheets.getOrDefault("SPOILED", 0),
                sheets.getOrDefault("READ_ONCE", 0) + sheets.getOrDefault("DIFFERENT", 0));
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

    int electorate(RoundId round) {
        return sql.fetchCount(ROUND_VOTER, ROUND_VOTER.ROUND_ID.eq(round.value()));
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

    void keepFile(RoundId round, PublishedFile file) {
        sql.insertInto(ROUND_FILE)
                .set(ROUND_FILE.ROUND_ID, round.value())
                .set(ROUND_FILE.SHA256, file.sha256())
                .set(ROUND_FILE.HEAD, file.head())
                .set(ROUND_FILE.DOCUMENT, file.document())
                .execute();
    }

    Optional<PublishedFile> file(RoundId round) {
        return sql.selectFrom(ROUND_FILE)
                .where(ROUND_FILE.ROUND_ID.eq(round.value()))
                .fetchOptional(row -> new PublishedFile(row.getSha256(), row.getHead(), row.getDocument()));
    }

    Optional<String> head(RoundId round) {
        return sql.select(ROUND_FILE.HEAD)
                .from(ROUND_FILE)
                .where(ROUND_FILE.ROUND_ID.eq(round.value()), ROUND_FILE.HEAD.ne(""))
                .fetchOptional(ROUND_FILE.HEAD);
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
