package org.rione.identity;

import static org.rionedb.Tables.EMAIL_CHANGE;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.rione.shared.PersonId;
import org.springframework.stereotype.Repository;

/** Wishes for another address, each bound to the link that was sent there. */
@Repository
class EmailChangeStore {

    static final Duration LIFE = Duration.ofHours(24);

    private final DSLContext sql;
    private final Clock clock;

    EmailChangeStore(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** An address that a person wants, and has the link for. */
    record Wanted(PersonId person, EmailAddress email) {}

    Secret add(Wanted wanted) {
        var secret = Secret.make();
        sql.insertInto(EMAIL_CHANGE)
                .set(EMAIL_CHANGE.LINK_HASH, secret.hash())
                .set(EMAIL_CHANGE.PERSON_ID, wanted.person().value())
                .set(EMAIL_CHANGE.EMAIL, wanted.email().value())
                .set(EMAIL_CHANGE.EXPIRES_AT, clock.instant().plus(LIFE))
                .execute();
        return secret;
    }

    /** Uses the link up: of all who try at once, one changes the address. */
    Optional<Wanted> use(Secret secret) {
        int used = sql.update(EMAIL_CHANGE)
                .set(EMAIL_CHANGE.USED_AT, clock.instant())
                .where(open(secret))
                .execute();
        return used == 1
                ? sql.selectFrom(EMAIL_CHANGE)
                        .where(EMAIL_CHANGE.LINK_HASH.eq(secret.hash()))
                        .fetchOptional(
                                row -> new Wanted(new PersonId(row.getPersonId()), new EmailAddress(row.getEmail())))
                : Optional.empty();
    }

    boolean isOpen(Secret secret) {
        return sql.fetchExists(EMAIL_CHANGE, open(secret));
    }

    void forgetExpired() {
        sql.deleteFrom(EMAIL_CHANGE)
                .where(EMAIL_CHANGE.EXPIRES_AT.lt(clock.instant()))
                .execute();
    }

    private Condition open(Secret secret) {
        return EMAIL_CHANGE
                .LINK_HASH
                .eq(secret.hash())
                .and(EMAIL_CHANGE.USED_AT.isNull())
                .and(EMAIL_CHANGE.EXPIRES_AT.gt(clock.instant()));
    }
}
