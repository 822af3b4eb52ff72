package org.rione.tables.session;

import static org.rionedb.Tables.SESSION_PRESENCE;
import static org.rionedb.Tables.SESSION_SENT;
import static org.rionedb.Tables.VOTING_SESSION;

import java.time.Instant;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rione.shared.PersonId;
import org.rione.tables.RoundId;
import org.springframework.stereotype.Repository;

/** Sessions, who is present, and which ballots of the tablet have arrived. */
@Repository
class SessionStore {

    private final DSLContext sql;

    SessionStore(DSLContext sql) {
        this.sql = sql;
    }

    /** @param secret gone when the session has ended */
    record Row(Session session, byte @Nullable [] secret, int wrongCodes) {}

    boolean insert(RoundId round, String joinCode, int quorum, byte[] secret, Instant at) {
        return sql.insertInto(VOTING_SESSION)
                        .set(VOTING_SESSION.ROUND_ID, round.value())
                        .set(VOTING_SESSION.JOIN_CODE, joinCode)
                        .set(VOTING_SESSION.QUORUM, quorum)
                        .set(VOTING_SESSION.SECRET, secret)
                        .set(VOTING_SESSION.TABLET_HASH, "")
                        .set(VOTING_SESSION.OPENED_AT, at)
                        .onDuplicateKeyIgnore()
                        .execute()
                > 0;
    }

    Optional<Row> find(RoundId round) {
        return find(VOTING_SESSION.ROUND_ID.eq(round.value()));
    }

    Optional<Row> byJoinCode(String code) {
        return find(VOTING_SESSION.JOIN_CODE.eq(code));
    }

    Optional<Row> byTablet(String hash) {
        return find(VOTING_SESSION.TABLET_HASH.eq(hash));
    }

    private Optional<Row> find(Condition which) {
        return sql.selectFrom(VOTING_SESSION)
                .where(which)
                .fetchOptional(row -> new Row(
                        new Session(
                                new RoundId(row.getRoundId()),
                                row.getJoinCode(),
                                row.getQuorum(),
                                row.getOpenedAt(),
                                row.getEndedAt()),
                        row.getSecret(),
                        row.getWrongCodes()));
    }

    void connectTablet(RoundId round, String hash) {
        sql.update(VOTING_SESSION)
                .set(VOTING_SESSION.TABLET_HASH, hash)
                .set(VOTING_SESSION.WRONG_CODES, 0)
                .where(VOTING_SESSION.ROUND_ID.eq(round.value()))
                .execute();
    }

    void wrongCode(RoundId round) {
        sql.update(VOTING_SESSION)
                .set(VOTING_SESSION.WRONG_CODES, VOTING_SESSION.WRONG_CODES.plus(1))
                .where(VOTING_SESSION.ROUND_ID.eq(round.value()))
                .execute();
    }

    void end(RoundId round, Instant at) {
        sql.update(VOTING_SESSION)
                .set(VOTING_SESSION.ENDED_AT, at)
                .setNull(VOTING_SESSION.SECRET)
                .set(VOTING_SESSION.TABLET_HASH, "")
                .where(VOTING_SESSION.ROUND_ID.eq(round.value()), VOTING_SESSION.ENDED_AT.isNull())
                .execute();
    }

    /** Leaves the tablet its key, with which nothing can be cast any more. @return whether there was a running session */
    boolean endWithRound(RoundId round, Instant at) {
        return sql.update(VOTING_SESSION)
                        .set(VOTING_SESSION.ENDED_AT, at)
                        .setNull(VOTING_SESSION.SECRET)
                        .where(VOTING_SESSION.ROUND_ID.eq(round.value()), VOTING_SESSION.ENDED_AT.isNull())
                        .execute()
                > 0;
    }

    boolean join(RoundId round, PersonId person) {
        return sql.insertInto(SESSION_PRESENCE)
                        .set(SESSION_PRESENCE.ROUND_ID, round.value())
                        .set(SESSION_PRESENCE.PERSON_ID, person.value())
                        .onDuplicateKeyIgnore()
                        .execute()
                > 0;
    }

    int present(RoundId round) {
        return sql.fetchCount(SESSION_PRESENCE, SESSION_PRESENCE.ROUND_ID.eq(round.value()));
    }

    boolean isSent(RoundId round, String key) {
        return sql.fetchExists(SESSION_SENT, SESSION_SENT.ROUND_ID.eq(round.value()), SESSION_SENT.SENT_KEY.eq(key));
    }

    void sent(RoundId round, String key) {
        sql.insertInto(SESSION_SENT)
                .set(SESSION_SENT.ROUND_ID, round.value())
                .set(SESSION_SENT.SENT_KEY, key)
                .onDuplicateKeyIgnore()
                .execute();
    }
}
