package org.rione.identity;

import static org.rionedb.Tables.ONE_TIME_LINK;

import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.rione.shared.PersonId;
import org.springframework.stereotype.Repository;

/** Links that open one account for one purpose, once. */
@Repository
class OneTimeLinks {

    private final DSLContext sql;
    private final Clock clock;

    OneTimeLinks(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Secret issue(PersonId person, LinkPurpose purpose) {
        var secret = Secret.make();
        sql.insertInto(ONE_TIME_LINK)
                .set(ONE_TIME_LINK.LINK_HASH, secret.hash())
                .set(ONE_TIME_LINK.PERSON_ID, person.value())
                .set(ONE_TIME_LINK.PURPOSE, purpose.name())
                .set(ONE_TIME_LINK.EXPIRES_AT, clock.instant().plus(purpose.life()))
                .execute();
        return secret;
    }

    /** Uses the link up: of all who try at once, one gets the account. */
    Optional<PersonId> use(Secret secret, LinkPurpose... purposes) {
        int used = sql.update(ONE_TIME_LINK)
                .set(ONE_TIME_LINK.USED_AT, clock.instant())
                .where(open(secret, purposes))
                .execute();
        return used == 1
                ? sql.select(ONE_TIME_LINK.PERSON_ID)
                        .from(ONE_TIME_LINK)
                        .where(ONE_TIME_LINK.LINK_HASH.eq(secret.hash()))
                        .fetchOptional(row -> new PersonId(row.value1()))
                : Optional.empty();
    }

    boolean isOpen(Secret secret, LinkPurpose... purposes) {
        return sql.fetchExists(ONE_TIME_LINK, open(secret, purposes));
    }

    /** A changed password makes the links that wait in the mailbox worthless. */
    void close(PersonId person) {
        sql.deleteFrom(ONE_TIME_LINK)
                .where(ONE_TIME_LINK.PERSON_ID.eq(person.value()))
                .execute();
    }

    void forgetExpired() {
        sql.deleteFrom(ONE_TIME_LINK)
                .where(ONE_TIME_LINK.EXPIRES_AT.lt(clock.instant()))
                .execute();
    }

    private Condition open(Secret secret, LinkPurpose... purposes) {
        return ONE_TIME_LINK
                .LINK_HASH
                .eq(secret.hash())
                .and(ONE_TIME_LINK.PURPOSE.in(
                        Arrays.stream(purposes).map(Enum::name).toList()))
                .and(ONE_TIME_LINK.USED_AT.isNull())
                .and(ONE_TIME_LINK.EXPIRES_AT.gt(clock.instant()));
    }
}
