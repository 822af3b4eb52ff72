package org.rione.tables.joining;

import static org.rionedb.Tables.TABLE_INVITATION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.rione.identity.Secret;
import org.rione.tables.TableId;
import org.springframework.stereotype.Repository;

@Repository
class InvitationStore {

    private static final int MOST_SHOWN = 100;

    private final DSLContext sql;

    InvitationStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(Invitation invitation, Secret secret, Instant at) {
        sql.insertInto(TABLE_INVITATION)
                .set(TABLE_INVITATION.ID, invitation.id().value())
                .set(TABLE_INVITATION.TABLE_ID, invitation.table().value())
                .set(TABLE_INVITATION.SECRET_HASH, secret.hash())
                .set(TABLE_INVITATION.LABEL, invitation.label())
                .set(TABLE_INVITATION.SENT_TO, invitation.sentTo().orElse(""))
                .set(TABLE_INVITATION.MOST_USES, invitation.mostUses())
                .set(TABLE_INVITATION.UNTIL, invitation.until().orElse(null))
                .set(TABLE_INVITATION.EXPIRES_AT, invitation.expires())
                .set(TABLE_INVITATION.CREATED_AT, at)
                .execute();
    }

    /** Those that still give a seat, the newest first. */
    List<Invitation> open(TableId table, Instant now) {
        return sql.selectFrom(TABLE_INVITATION)
                .where(TABLE_INVITATION.TABLE_ID.eq(table.value()), good(now))
                .orderBy(TABLE_INVITATION.ID.desc())
                .limit(MOST_SHOWN)
                .fetch(InvitationStore::read);
    }

    Optional<Invitation> good(Secret secret, Instant now) {
        return sql.selectFrom(TABLE_INVITATION)
                .where(TABLE_INVITATION.SECRET_HASH.eq(secret.hash()), good(now))
                .fetchOptional(InvitationStore::read);
    }

    Optional<Invitation> find(InvitationId id) {
        return sql.selectFrom(TABLE_INVITATION)
                .where(TABLE_INVITATION.ID.eq(id.value()))
                .fetchOptional(InvitationStore::read);
    }

    /** Uses one seat of it up: of all who try at once, no more get through than it has seats. */
    boolean use(InvitationId id, Instant now) {
        return sql.update(TABLE_INVITATION)
                        .set(TABLE_INVITATION.USES, TABLE_INVITATION.USES.plus(1))
                        .where(TABLE_INVITATION.ID.eq(id.value()), good(now))
                        .execute()
                == 1;
    }

    void revoke(InvitationId id, Instant at) {
        sql.update(TABLE_INVITATION)
                .set(TABLE_INVITATION.REVOKED_AT, at)
                .set(TABLE_INVITATION.SENT_TO, "")
                .where(TABLE_INVITATION.ID.eq(id.value()))
                .execute();
    }

    /** Forgets the addresses of those that are used up or over. */
    void forgetAddresses(Instant now) {
        sql.update(TABLE_INVITATION)
                .set(TABLE_INVITATION.SENT_TO, "")
                .where(TABLE_INVITATION.SENT_TO.ne(""))
                .and(TABLE_INVITATION.EXPIRES_AT.le(now).or(TABLE_INVITATION.USES.ge(TABLE_INVITATION.MOST_USES)))
                .execute();
    }

    private static Condition good(Instant now) {
        return TABLE_INVITATION
                .REVOKED_AT
                .isNull()
                .and(TABLE_INVITATION.EXPIRES_AT.gt(now))
                .and(TABLE_INVITATION.USES.lt(TABLE_INVITATION.MOST_USES));
    }

    private static Invitation read(Record row) {
        return new Invitation(
                new InvitationId(row.get(TABLE_INVITATION.ID)),
                new TableId(row.get(TABLE_INVITATION.TABLE_ID)),
                row.get(TABLE_INVITATION.LABEL),
                Optional.of(row.get(TABLE_INVITATION.SENT_TO)).filter(address -> !address.isEmpty()),
                row.get(TABLE_INVITATION.MOST_USES),
                row.get(TABLE_INVITATION.USES),
                Optional.<LocalDate>ofNullable(row.get(TABLE_INVITATION.UNTIL)),
                row.get(TABLE_INVITATION.EXPIRES_AT));
    }
}
