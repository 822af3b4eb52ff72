package org.rione.tables.joining;

import static org.rionedb.Tables.NEIGHBOURHOOD_TABLE;
import static org.rionedb.Tables.TABLE_REQUEST;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.rione.shared.PersonId;
import org.rione.tables.TableId;
import org.rione.tables.joining.JoinRequest.State;
import org.springframework.stereotype.Repository;

@Repository
class RequestStore {

    private static final int MOST_SHOWN = 200;

    private final DSLContext sql;

    RequestStore(DSLContext sql) {
        this.sql = sql;
    }

    /** A request as stored. */
    record Row(PersonId person, String message, State state, String reason, Instant asked) {}

    /** What a person asked of tables. */
    record Own(String table, String message, State state, String reason, Instant asked) {}

    /** Asks, or asks again after a no; while one waits nothing changes. */
    boolean ask(TableId table, PersonId person, String message, Instant at) {
        var inserted = sql.insertInto(TABLE_REQUEST)
                        .set(TABLE_REQUEST.TABLE_ID, table.value())
                        .set(TABLE_REQUEST.PERSON_ID, person.value())
                        .set(TABLE_REQUEST.MESSAGE, message)
                        .set(TABLE_REQUEST.STATE, State.WAITING.name())
                        .set(TABLE_REQUEST.ASKED_AT, at)
                        .onDuplicateKeyIgnore()
                        .execute()
                > 0;
        return inserted
                || sql.update(TABLE_REQUEST)
                                .set(TABLE_REQUEST.MESSAGE, message)
                                .set(TABLE_REQUEST.STATE, State.WAITING.name())
                                .set(TABLE_REQUEST.REASON, "")
                                .set(TABLE_REQUEST.ASKED_AT, at)
                                .setNull(TABLE_REQUEST.DECIDED_AT)
                                .where(
                                        TABLE_REQUEST.TABLE_ID.eq(table.value()),
                                        TABLE_REQUEST.PERSON_ID.eq(person.value()),
                                        TABLE_REQUEST.STATE.ne(State.WAITING.name()))
                                .execute()
                        > 0;
    }

    /** @return whether it was waiting for this decision */
    boolean decide(TableId table, PersonId person, State state, String reason, Instant at) {
        return sql.update(TABLE_REQUEST)
                        .set(TABLE_REQUEST.STATE, state.name())
                        .set(TABLE_REQUEST.REASON, reason)
                        .set(TABLE_REQUEST.DECIDED_AT, at)
                        .where(
                                TABLE_REQUEST.TABLE_ID.eq(table.value()),
                                TABLE_REQUEST.PERSON_ID.eq(person.value()),
                                TABLE_REQUEST.STATE.eq(State.WAITING.name()))
                        .execute()
                > 0;
    }

    boolean withdraw(TableId table, PersonId person) {
        return sql.deleteFrom(TABLE_REQUEST)
                        .where(
                                TABLE_REQUEST.TABLE_ID.eq(table.value()),
                                TABLE_REQUEST.PERSON_ID.eq(person.value()),
                                TABLE_REQUEST.STATE.eq(State.WAITING.name()))
                        .execute()
                > 0;
    }

    Optional<Row> find(TableId table, PersonId person) {
        return sql.selectFrom(TABLE_REQUEST)
                .where(TABLE_REQUEST.TABLE_ID.eq(table.value()), TABLE_REQUEST.PERSON_ID.eq(person.value()))
                .fetchOptional(row -> new Row(
                        person,
                        row.get(TABLE_REQUEST.MESSAGE),
                        State.valueOf(row.get(TABLE_REQUEST.STATE)),
                        row.get(TABLE_REQUEST.REASON),
                        row.get(TABLE_REQUEST.ASKED_AT)));
    }

    /** Those that wait, the oldest first. */
    List<Row> waiting(TableId table) {
        return sql.selectFrom(TABLE_REQUEST)
                .where(TABLE_REQUEST.TABLE_ID.eq(table.value()), TABLE_REQUEST.STATE.eq(State.WAITING.name()))
                .orderBy(TABLE_REQUEST.ASKED_AT, TABLE_REQUEST.PERSON_ID)
                .limit(MOST_SHOWN)
                .fetch(row -> new Row(
                        new PersonId(row.get(TABLE_REQUEST.PERSON_ID)),
                        row.get(TABLE_REQUEST.MESSAGE),
                        State.WAITING,
                        "",
                        row.get(TABLE_REQUEST.ASKED_AT)));
    }

    List<Own> of(PersonId person) {
        return sql.select(
                        NEIGHBOURHOOD_TABLE.NAME,
                        TABLE_REQUEST.MESSAGE,
                        TABLE_REQUEST.STATE,
                        TABLE_REQUEST.REASON,
                        TABLE_REQUEST.ASKED_AT)
                .from(TABLE_REQUEST)
                .join(NEIGHBOURHOOD_TABLE)
                .on(NEIGHBOURHOOD_TABLE.ID.eq(TABLE_REQUEST.TABLE_ID))
                .where(TABLE_REQUEST.PERSON_ID.eq(person.value()))
                .orderBy(TABLE_REQUEST.ASKED_AT)
                .fetch(row ->
                        new Own(row.value1(), row.value2(), State.valueOf(row.value3()), row.value4(), row.value5()));
    }

    void forget(PersonId person) {
        sql.deleteFrom(TABLE_REQUEST)
                .where(TABLE_REQUEST.PERSON_ID.eq(person.value()))
                .execute();
    }
}
