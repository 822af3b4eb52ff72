package org.rione.programme;

import static org.rionedb.Tables.ACTION;
import static org.rionedb.Tables.ACTION_CONTINUES;
import static org.rionedb.Tables.ACTION_HISTORY;
import static org.rionedb.Tables.PROGRAMME;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jooq.DSLContext;
import org.rione.identity.OfficeId;
import org.rione.shared.Ids;
import org.rione.shared.PersonId;
import org.rione.shared.Refusal;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Repository;

/** Writes what happens to single actions; their history only grows. */
@Repository
class ActionStore {

    /** Who speaks: the person for the record, the office for the public. */
    record Author(Optional<PersonId> person, Optional<String> office) {}

    private final DSLContext sql;

    ActionStore(DSLContext sql) {
        this.sql = sql;
    }

    Optional<ActionId> find(String slug, String code) {
        return sql.select(ACTION.ID)
                .from(ACTION)
                .join(PROGRAMME)
                .on(PROGRAMME.ID.eq(ACTION.PROGRAMME_ID))
                .where(PROGRAMME.SLUG.eq(slug))
                .and(ACTION.CODE.eq(code))
                .fetchOptional(row -> new ActionId(row.value1()));
    }

    ActionLife life(ActionId id) {
        return sql.selectFrom(ACTION)
                .where(ACTION.ID.eq(id.value()))
                .fetchOptional(row -> new ActionLife(
                        ActionState.valueOf(row.getState()),
                        row.getProgress(),
                        row.getArchived(),
                        Optional.ofNullable(row.getOfficeId()).map(OfficeId::new),
                        Optional.ofNullable(row.getPlannedFrom()),
                        Optional.ofNullable(row.getPlannedTo()),
                        Optional.ofNullable(row.getActualFrom()),
                        Optional.ofNullable(row.getActualTo()),
                        row.getVersion()))
                .orElseThrow(() -> new Refusal("programme.refused.unknown-action"));
    }

    void save(
            ActionId id,
            long seenVersion,
            ActionLife before,
            ActionLife after,
            ActionUpdate update,
            Author author,
            Instant at) {
        var saved = sql.update(ACTION)
                .set(ACTION.STATE, after.state().name())
                .set(ACTION.PROGRESS, after.progress())
                .set(ACTION.PLANNED_FROM, after.plannedFrom().orElse(null))
                .set(ACTION.PLANNED_TO, after.plannedTo().orElse(null))
                .set(ACTION.ACTUAL_FROM, after.actualFrom().orElse(null))
                .set(ACTION.ACTUAL_TO, after.actualTo().orElse(null))
                .set(ACTION.CHANGED_AT, at)
                .set(ACTION.VERSION, seenVersion + 1)
                .where(ACTION.ID.eq(id.value()))
                .and(ACTION.VERSION.eq(seenVersion))
                .execute();
        if (saved == 0) {
            throw new OptimisticLockingFailureException("action " + id.value() + " is past version " + seenVersion);
        }
        var kind = before.state() == after.state() ? HistoryKind.UPDATED : HistoryKind.MOVED;
        sql.insertInto(ACTION_HISTORY)
                .set(ACTION_HISTORY.ID, Ids.next())
                .set(ACTION_HISTORY.ACTION_ID, id.value())
                .set(ACTION_HISTORY.AT, at)
                .set(ACTION_HISTORY.KIND, kind.name())
                .set(ACTION_HISTORY.AUTHOR, author.person().map(PersonId::value).orElse(null))
                .set(ACTION_HISTORY.OFFICE, author.office().orElse(null))
                .set(ACTION_HISTORY.FROM_STATE, before.state().name())
                .set(ACTION_HISTORY.TO_STATE, after.state().name())
                .set(ACTION_HISTORY.FROM_PROGRESS, before.progress())
                .set(ACTION_HISTORY.TO_PROGRESS, after.progress())
                .set(ACTION_HISTORY.PLANNED_FROM, after.plannedFrom().orElse(null))
                .set(ACTION_HISTORY.PLANNED_TO, after.plannedTo().orElse(null))
                .set(ACTION_HISTORY.NOTE, update.note())
                .set(
                        ACTION_HISTORY.EVIDENCE,
                        update.evidence().map(URI::toString).orElse(null))
                .execute();
    }

    void putInCharge(ActionId id, OfficeId office) {
        sql.update(ACTION)
                .set(ACTION.OFFICE_ID, office.value())
                .set(ACTION.VERSION, ACTION.VERSION.plus(1))
                .where(ACTION.ID.eq(id.value()))
                .execute();
    }

    void plan(ActionId id, LocalDate from, LocalDate to) {
        sql.update(ACTION)
                .set(ACTION.PLANNED_FROM, from)
                .set(ACTION.PLANNED_TO, to)
                .where(ACTION.ID.eq(id.value()))
                .execute();
    }

    /** Says that an action carries on one of an earlier programme. */
    void link(ActionId action, ActionId earlier) {
        sql.insertInto(ACTION_CONTINUES)
                .set(ACTION_CONTINUES.ACTION_ID, action.value())
                .set(ACTION_CONTINUES.EARLIER_ID, earlier.value())
                .onDuplicateKeyIgnore()
                .execute();
    }
}
