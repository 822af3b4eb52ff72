package org.rione.identity;

import static org.rionedb.Tables.REGISTRATION;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/**
 * Wishes for an account. Each is bound to its own link: whoever confirms gets the name and password that were written
 * together with it, not those of somebody else who typed the same address.
 */
@Repository
class Registrations {

    private static final Duration LIFE = Duration.ofHours(24);

    /** What becomes an account when the link is used. */
    record Wanted(EmailAddress email, String name, String passwordHash, Locale language) {}

    private final DSLContext sql;
    private final Clock clock;

    Registrations(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Secret add(Wanted wanted) {
        var secret = Secret.make();
        sql.insertInto(REGISTRATION)
                .set(REGISTRATION.LINK_HASH, secret.hash())
                .set(REGISTRATION.EMAIL, wanted.email().value())
                .set(REGISTRATION.NAME, wanted.name())
                .set(REGISTRATION.PASSWORD_HASH, wanted.passwordHash())
                .set(REGISTRATION.LANGUAGE, wanted.language().getLanguage())
                .set(REGISTRATION.EXPIRES_AT, clock.instant().plus(LIFE))
                .execute();
        return secret;
    }

    /** Uses the link up: of all who try at once, one gets the account. */
    Optional<Wanted> use(Secret secret) {
        int used = sql.update(REGISTRATION)
                .set(REGISTRATION.USED_AT, clock.instant())
                .where(open(secret))
                .execute();
        return used == 1
                ? sql.selectFrom(REGISTRATION)
                        .where(REGISTRATION.LINK_HASH.eq(secret.hash()))
                        .fetchOptional(row -> new Wanted(
                                new EmailAddress(row.getEmail()),
                                row.getName(),
                                row.getPasswordHash(),
                                Locale.of(row.getLanguage())))
                : Optional.empty();
    }

    boolean isOpen(Secret secret) {
        return sql.fetchExists(REGISTRATION, open(secret));
    }

    void forgetExpired() {
        sql.deleteFrom(REGISTRATION)
                .where(REGISTRATION.EXPIRES_AT.lt(clock.instant()))
                .execute();
    }

    private Condition open(Secret secret) {
        return REGISTRATION
                .LINK_HASH
                .eq(secret.hash())
                .and(REGISTRATION.USED_AT.isNull())
                .and(REGISTRATION.EXPIRES_AT.gt(clock.instant()));
    }
}
