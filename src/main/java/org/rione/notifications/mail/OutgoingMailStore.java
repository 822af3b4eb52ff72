package org.rione.notifications.mail;

import static org.rionedb.Tables.OUTGOING_MAIL;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Letters that wait, as rows. */
@Repository
class OutgoingMailStore {

    private final DSLContext sql;

    OutgoingMailStore(DSLContext sql) {
        this.sql = sql;
    }

    /** @param attempts how often the letter was tried before */
    record Waiting(WrittenLetter letter, int attempts) {}

    void add(WrittenLetter letter, Instant due) {
        sql.insertInto(OUTGOING_MAIL)
                .set(OUTGOING_MAIL.ID, letter.id())
                .set(OUTGOING_MAIL.ADDRESS, letter.address())
                .set(OUTGOING_MAIL.SUBJECT, letter.subject())
                .set(OUTGOING_MAIL.PLAIN, letter.plain())
                .set(OUTGOING_MAIL.HTML, letter.html())
                .set(OUTGOING_MAIL.DUE_AT, due)
                .execute();
    }

    List<Waiting> due(Instant now, int limit) {
        return sql.selectFrom(OUTGOING_MAIL)
                .where(OUTGOING_MAIL.DUE_AT.le(now))
                .and(OUTGOING_MAIL.GIVEN_UP_AT.isNull())
                .orderBy(OUTGOING_MAIL.DUE_AT, OUTGOING_MAIL.ID)
                .limit(limit)
                .fetch(row -> new Waiting(
                        new WrittenLetter(
                                row.getId(), row.getAddress(), row.getSubject(), row.getPlain(), row.getHtml()),
                        row.getAttempts()));
    }

    /** Takes the letter for a while; false when another worker has it already. */
    boolean take(Waiting waiting, Instant now, Duration lease) {
        return sql.update(OUTGOING_MAIL)
                        .set(OUTGOING_MAIL.ATTEMPTS, waiting.attempts() + 1)
                        .set(OUTGOING_MAIL.DUE_AT, now.plus(lease))
                        .where(OUTGOING_MAIL.ID.eq(waiting.letter().id()))
                        .and(OUTGOING_MAIL.ATTEMPTS.eq(waiting.attempts()))
                        .execute()
                == 1;
    }

    void handedOver(UUID id) {
        sql.deleteFrom(OUTGOING_MAIL).where(OUTGOING_MAIL.ID.eq(id)).execute();
    }

    void tryAgain(UUID id, Instant due, String problem) {
        sql.update(OUTGOING_MAIL)
                .set(OUTGOING_MAIL.DUE_AT, due)
                .set(OUTGOING_MAIL.LAST_PROBLEM, problem)
                .where(OUTGOING_MAIL.ID.eq(id))
                .execute();
    }

    /** Keeps that there was a letter, not what it said. */
    void giveUp(UUID id, Instant now, String problem) {
        sql.update(OUTGOING_MAIL)
                .set(OUTGOING_MAIL.GIVEN_UP_AT, now)
                .set(OUTGOING_MAIL.LAST_PROBLEM, problem)
                .setNull(OUTGOING_MAIL.PLAIN)
                .setNull(OUTGOING_MAIL.HTML)
                .where(OUTGOING_MAIL.ID.eq(id))
                .execute();
    }

    int waiting() {
        return sql.fetchCount(OUTGOING_MAIL, OUTGOING_MAIL.GIVEN_UP_AT.isNull());
    }
}
