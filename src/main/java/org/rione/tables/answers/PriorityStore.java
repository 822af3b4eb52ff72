package org.rione.tables.answers;

import static org.rionedb.Tables.ROUND_ANSWER;
import static org.rionedb.Tables.ROUND_PRIORITY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rione.identity.OfficeId;
import org.rione.shared.Ids;
import org.rione.tables.OptionId;
import org.rione.tables.RoundId;
import org.rione.tables.TableId;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Repository;

/** Writes down priorities, who owes the answer, and every answer given. */
@Repository
class PriorityStore {

    private final DSLContext sql;
    private final PriorityLists lists;

    PriorityStore(DSLContext sql, PriorityLists lists) {
        this.sql = sql;
        this.lists = lists;
    }

    Optional<Priority> find(OptionId option) {
        return lists.find(option);
    }

    /**
     * Holds a priority until the transaction ends, and says which round chose it. To come before anything is read: what
     * a transaction reads is as of its first reading, and must not be older than what it waited for.
     */
    Optional<RoundId> lock(OptionId option) {
        return sql.select(ROUND_PRIORITY.ROUND_ID)
                .from(ROUND_PRIORITY)
                .where(ROUND_PRIORITY.OPTION_ID.eq(option.value()))
                .forUpdate()
                .fetchOptional(row -> new RoundId(row.value1()));
    }

    void insert(
            OptionId option,
            RoundId round,
            TableId table,
            int place,
            @Nullable UUID office,
            @Nullable LocalDate due,
            Instant at) {
        sql.insertInto(ROUND_PRIORITY)
                .set(ROUND_PRIORITY.OPTION_ID, option.value())
                .set(ROUND_PRIORITY.ROUND_ID, round.value())
                .set(ROUND_PRIORITY.TABLE_ID, table.value())
                .set(ROUND_PRIORITY.PLACE, place)
                .set(ROUND_PRIORITY.OFFICE_ID, office)
                .set(ROUND_PRIORITY.DUE, due)
                .set(ROUND_PRIORITY.CREATED_AT, at)
                .set(ROUND_PRIORITY.CHANGED_AT, at)
                .execute();
    }

    /** @throws OptimisticLockingFailureException when somebody changed the priority since {@code seenVersion} */
    void hand(OptionId option, long seenVersion, OfficeId office, LocalDate due, Instant at) {
        changedOne(
                option,
                sql.update(ROUND_PRIORITY)
                        .set(ROUND_PRIORITY.OFFICE_ID, office.value())
                        .set(ROUND_PRIORITY.DUE, due)
                        .set(ROUND_PRIORITY.TOLD_SOON, false)
                        .set(ROUND_PRIORITY.TOLD_LATE, false)
                        .set(ROUND_PRIORITY.CHANGED_AT, at)
                        .set(ROUND_PRIORITY.VERSION, ROUND_PRIORITY.VERSION.plus(1))
                        .where(ROUND_PRIORITY.OPTION_ID.eq(option.value()))
                        .and(ROUND_PRIORITY.VERSION.eq(seenVersion))
                        .execute());
    }

    /**
     * Appends an answer; those before stay.
     *
     * @throws OptimisticLockingFailureException when somebody changed the priority since {@code seenVersion}
     */
    void answer(OptionId option, long seenVersion, NewAnswer answer, OfficeId office, Instant at) {
        var id = Ids.next();
        sql.insertInto(ROUND_ANSWER)
                .set(ROUND_ANSWER.ID, id)
                .set(ROUND_ANSWER.OPTION_ID, option.value())
                .set(ROUND_ANSWER.VERDICT, answer.verdict().name())
                .set(ROUND_ANSWER.DONE_BY, answer.by().orElse(null))
                .set(ROUND_ANSWER.REASONS, answer.reasons())
                .set(ROUND_ANSWER.OFFICE_ID, office.value())
                .set(ROUND_ANSWER.AT, at)
                .execute();
        changedOne(
                option,
                sql.update(ROUND_PRIORITY)
                        .set(ROUND_PRIORITY.ANSWERED, true)
                        .set(ROUND_PRIORITY.ANSWER_ID, id)
                        .set(ROUND_PRIORITY.CHANGED_AT, at)
                        .set(ROUND_PRIORITY.VERSION, ROUND_PRIORITY.VERSION.plus(1))
                        .where(ROUND_PRIORITY.OPTION_ID.eq(option.value()))
                        .and(ROUND_PRIORITY.VERSION.eq(seenVersion))
                        .execute());
    }

    private static void changedOne(OptionId option, int changed) {
        if (changed == 0) {
            throw new OptimisticLockingFailureException("priority " + option.value());
        }
    }
}
