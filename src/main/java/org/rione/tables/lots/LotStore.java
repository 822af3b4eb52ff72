package org.rione.tables.lots;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.val;
import static org.rionedb.Tables.LOT_CANDIDATE;
import static org.rionedb.Tables.NEIGHBOURHOOD_TABLE;
import static org.rionedb.Tables.TABLE_LOT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record1;
import org.rione.shared.PersonId;
import org.rione.tables.TableId;
import org.rione.tables.lots.Candidate.State;
import org.springframework.stereotype.Repository;

@Repository
class LotStore {

    private static final int MOST_SHOWN = 20;

    private final DSLContext sql;

    LotStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(LotId id, TableId table, NewLot wanted, Instant at) {
        // whoever numbers the next one of this table waits
        sql.select(NEIGHBOURHOOD_TABLE.ID)
                .from(NEIGHBOURHOOD_TABLE)
                .where(NEIGHBOURHOOD_TABLE.ID.eq(table.value()))
                .forUpdate()
                .fetch();
        var number = sql.select(coalesce(max(TABLE_LOT.NUMBER), val(0)).plus(1))
                .from(TABLE_LOT)
                .where(TABLE_LOT.TABLE_ID.eq(table.value()))
                .fetchSingle(Record1::value1);
        sql.insertInto(TABLE_LOT)
                .set(TABLE_LOT.ID, id.value())
                .set(TABLE_LOT.TABLE_ID, table.value())
                .set(TABLE_LOT.NUMBER, number)
                .set(TABLE_LOT.SEATS, wanted.seats())
                .set(TABLE_LOT.RESERVES, wanted.reserves())
                .set(TABLE_LOT.SEED_SOURCE, wanted.seedSource())
                .set(TABLE_LOT.UNTIL, wanted.until().orElse(null))
                .set(TABLE_LOT.ANSWER_DAYS, wanted.answerDays())
                .set(TABLE_LOT.CREATED_AT, at)
                .execute();
    }

    Optional<SeatLot> find(LotId id) {
        return fetch(TABLE_LOT.ID.eq(id.value())).stream().findFirst();
    }

    Optional<SeatLot> find(TableId table, int number) {
        return fetch(TABLE_LOT.TABLE_ID.eq(table.value()).and(TABLE_LOT.NUMBER.eq(number))).stream()
                .findFirst();
    }

    /** The newest first. */
    List<SeatLot> of(TableId table) {
        return fetch(TABLE_LOT.TABLE_ID.eq(table.value()));
    }

    /** The draw, which nobody else changes until the transaction ends. */
    Optional<SeatLot> lock(LotId id) {
        return sql.select(TABLE_LOT.ID)
                .from(TABLE_LOT)
                .where(TABLE_LOT.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(Record1::value1)
                .flatMap(found -> find(new LotId(found)));
    }

    private List<SeatLot> fetch(Condition which) {
        return sql.selectFrom(TABLE_LOT)
                .where(which)
                .orderBy(TABLE_LOT.NUMBER.desc())
                .limit(MOST_SHOWN)
                .fetch(row -> new SeatLot(
                        new LotId(row.get(TABLE_LOT.ID)),
                        new TableId(row.get(TABLE_LOT.TABLE_ID)),
                        row.get(TABLE_LOT.NUMBER),
                        row.get(TABLE_LOT.SEATS),
                        row.get(TABLE_LOT.RESERVES),
                        row.get(TABLE_LOT.SEED_SOURCE),
                        Optional.ofNullable(row.get(TABLE_LOT.UNTIL)),
                        row.get(TABLE_LOT.ANSWER_DAYS),
                        row.get(TABLE_LOT.CANDIDATES),
                        Optional.ofNullable(row.get(TABLE_LOT.FINGERPRINT)),
                        Optional.ofNullable(row.get(TABLE_LOT.SEED))));
    }

    boolean volunteer(LotId lot, PersonId person) {
        return sql.insertInto(LOT_CANDIDATE)
                        .set(LOT_CANDIDATE.LOT_ID, lot.value())
                        .set(LOT_CANDIDATE.PERSON_ID, person.value())
                        .set(LOT_CANDIDATE.STATE, State.VOLUNTEER.name())
                        .onDuplicateKeyIgnore()
                        .execute()
                > 0;
    }

    boolean stepBack(LotId lot, PersonId person) {
        return sql.deleteFrom(LOT_CANDIDATE)
                        .where(LOT_CANDIDATE.LOT_ID.eq(lot.value()), LOT_CANDIDATE.PERSON_ID.eq(person.value()))
                        .execute()
                > 0;
    }

    /** Notes how many there are. */
    void count(LotId lot) {
        var candidates = sql.fetchCount(LOT_CANDIDATE, LOT_CANDIDATE.LOT_ID.eq(lot.value()));
        sql.update(TABLE_LOT)
                .set(TABLE_LOT.CANDIDATES, candidates)
                .where(TABLE_LOT.ID.eq(lot.value()))
                .execute();
    }

    List<Candidate> candidates(LotId lot) {
        return sql.selectFrom(LOT_CANDIDATE)
                .where(LOT_CANDIDATE.LOT_ID.eq(lot.value()))
                .orderBy(LOT_CANDIDATE.NUMBER, LOT_CANDIDATE.PERSON_ID)
                .fetch(LotStore::candidate);
    }

    Optional<Candidate> candidate(LotId lot, PersonId person) {
        return sql.selectFrom(LOT_CANDIDATE)
                .where(LOT_CANDIDATE.LOT_ID.eq(lot.value()), LOT_CANDIDATE.PERSON_ID.eq(person.value()))
                .fetchOptional(LotStore::candidate);
    }

    private static Candidate candidate(Record row) {
        return new Candidate(
                new PersonId(row.get(LOT_CANDIDATE.PERSON_ID)),
                row.get(LOT_CANDIDATE.NUMBER),
                row.get(LOT_CANDIDATE.PLACE),
                State.valueOf(row.get(LOT_CANDIDATE.STATE)),
                Optional.ofNullable(row.get(LOT_CANDIDATE.ANSWER_BY)));
    }

    /** Draws in which somebody was asked and the last day to answer is over. */
    List<LotId> awaitedInVain(LocalDate today) {
        return sql.selectDistinct(LOT_CANDIDATE.LOT_ID)
                .from(LOT_CANDIDATE)
                .where(LOT_CANDIDATE.STATE.eq(State.ASKED.name()), LOT_CANDIDATE.ANSWER_BY.lt(today))
                .fetch(row -> new LotId(row.value1()));
    }

    void number(LotId lot, Map<PersonId, Integer> numbers, String fingerprint, Instant at) {
        numbers.forEach((person, number) -> sql.update(LOT_CANDIDATE)
                .set(LOT_CANDIDATE.NUMBER, number)
                .where(LOT_CANDIDATE.LOT_ID.eq(lot.value()), LOT_CANDIDATE.PERSON_ID.eq(person.value()))
                .execute());
        sql.update(TABLE_LOT)
                .set(TABLE_LOT.CANDIDATES, numbers.size())
                .set(TABLE_LOT.FINGERPRINT, fingerprint)
                .set(TABLE_LOT.NUMBERED_AT, at)
                .where(TABLE_LOT.ID.eq(lot.value()))
                .execute();
    }

    void drawn(LotId lot, String seed, Instant at) {
        sql.update(TABLE_LOT)
                .set(TABLE_LOT.SEED, seed)
                .set(TABLE_LOT.DRAWN_AT, at)
                .where(TABLE_LOT.ID.eq(lot.value()))
                .execute();
    }

    void set(LotId lot, PersonId person, int place, State state) {
        sql.update(LOT_CANDIDATE)
                .set(LOT_CANDIDATE.PLACE, place)
                .set(LOT_CANDIDATE.STATE, state.name())
                .where(LOT_CANDIDATE.LOT_ID.eq(lot.value()), LOT_CANDIDATE.PERSON_ID.eq(person.value()))
                .execute();
    }

    /** Asks somebody for the seat that has come to them, until a day or for good. */
    void ask(LotId lot, PersonId person, int place, Optional<LocalDate> answerBy) {
        set(lot, person, place, State.ASKED);
        sql.update(LOT_CANDIDATE)
                .set(LOT_CANDIDATE.ANSWER_BY, answerBy.orElse(null))
                .where(LOT_CANDIDATE.LOT_ID.eq(lot.value()), LOT_CANDIDATE.PERSON_ID.eq(person.value()))
                .execute();
    }

    /** The numbers stay as they are, the person goes. */
    void forget(PersonId person) {
        sql.deleteFrom(LOT_CANDIDATE)
                .where(LOT_CANDIDATE.PERSON_ID.eq(person.value()))
                .execute();
    }
}
