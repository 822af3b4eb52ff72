package org.rione.tables;

import static org.rionedb.Tables.NEIGHBOURHOOD_TABLE;
import static org.rionedb.Tables.TABLE_MEMBER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.rione.shared.Cursor;
import org.rione.shared.PersonId;
import org.rione.territory.NeighbourhoodId;
import org.springframework.stereotype.Repository;

/** What tables are about, and for how long people sit at them. */
@Repository
class SeatStore {

    private final DSLContext sql;

    SeatStore(DSLContext sql) {
        this.sql = sql;
    }

    /** A seat as stored. */
    record Row(PersonId person, boolean facilitator, Instant since, Optional<LocalDate> until, JoinedBy how) {}

    /** A seat whose last day is over. */
    record Ended(TableId table, PersonId person) {}

    void describe(TableId table, TableScope scope) {
        sql.update(NEIGHBOURHOOD_TABLE)
                .set(
                        NEIGHBOURHOOD_TABLE.NEIGHBOURHOOD_ID,
                        scope.district().map(NeighbourhoodId::value).orElse(null))
                .set(NEIGHBOURHOOD_TABLE.THEME, scope.theme())
                .where(NEIGHBOURHOOD_TABLE.ID.eq(table.value()))
                .execute();
    }

    Optional<TableScope> scope(TableId table) {
        return sql.select(NEIGHBOURHOOD_TABLE.NEIGHBOURHOOD_ID, NEIGHBOURHOOD_TABLE.THEME)
                .from(NEIGHBOURHOOD_TABLE)
                .where(NEIGHBOURHOOD_TABLE.ID.eq(table.value()))
                .fetchOptional(row -> new TableScope(district(row.value1()), row.value2()));
    }

    private static Optional<NeighbourhoodId> district(UUID id) {
        return Optional.ofNullable(id).map(NeighbourhoodId::new);
    }

    /** @return whether the person had no seat there and has one now */
    boolean add(TableId table, PersonId person, JoinedBy how, Optional<LocalDate> until, Instant at) {
        return sql.insertInto(TABLE_MEMBER)
                        .set(TABLE_MEMBER.TABLE_ID, table.value())
                        .set(TABLE_MEMBER.PERSON_ID, person.value())
                        .set(TABLE_MEMBER.FACILITATOR, false)
                        .set(TABLE_MEMBER.JOINED_AT, at)
                        .set(TABLE_MEMBER.UNTIL, until.orElse(null))
                        .set(TABLE_MEMBER.JOINED_BY, how.name())
                        .onDuplicateKeyIgnore()
                        .execute()
                > 0;
    }

    void setTerm(TableId table, PersonId person, Optional<LocalDate> until) {
        sql.update(TABLE_MEMBER)
                .set(TABLE_MEMBER.UNTIL, until.orElse(null))
                .where(TABLE_MEMBER.TABLE_ID.eq(table.value()), TABLE_MEMBER.PERSON_ID.eq(person.value()))
                .execute();
    }

    List<Row> seats(TableId table) {
        return seats(table, Optional.empty(), Integer.MAX_VALUE);
    }

    /** Facilitators first, then who has sat there longest. */
    List<Row> seats(TableId table, Optional<Cursor> after, int limit) {
        return sql.select(
                        TABLE_MEMBER.PERSON_ID,
                        TABLE_MEMBER.FACILITATOR,
                        TABLE_MEMBER.JOINED_AT,
                        TABLE_MEMBER.UNTIL,
                        TABLE_MEMBER.JOINED_BY)
                .from(TABLE_MEMBER)
                .where(
                        TABLE_MEMBER.TABLE_ID.eq(table.value()),
                        after.map(SeatStore::behind).orElseGet(DSL::noCondition))
                .orderBy(TABLE_MEMBER.FACILITATOR.desc(), TABLE_MEMBER.JOINED_AT, TABLE_MEMBER.PERSON_ID)
                .limit(limit)
                .fetch(row -> new Row(
                        new PersonId(row.value1()),
                        row.value2(),
                        row.value3(),
                        Optional.ofNullable(row.value4()),
                        JoinedBy.valueOf(row.value5())));
    }

    private static Condition behind(Cursor place) {
        var facilitator = Boolean.parseBoolean(place.key().get(0));
        var joined = Instant.parse(place.key().get(1));
        var person = UUID.fromString(place.key().get(2));
        return TABLE_MEMBER
                .FACILITATOR
                .lt(facilitator)
                .or(TABLE_MEMBER
                        .FACILITATOR
                        .eq(facilitator)
                        .and(TABLE_MEMBER
                                .JOINED_AT
                                .gt(joined)
                                .or(TABLE_MEMBER.JOINED_AT.eq(joined).and(TABLE_MEMBER.PERSON_ID.gt(person)))));
    }

    static Cursor place(Row row) {
        return Cursor.of(row.facilitator(), row.since(), row.person().value());
    }

    List<Ended> endedBefore(LocalDate today) {
        return sql.select(TABLE_MEMBER.TABLE_ID, TABLE_MEMBER.PERSON_ID)
                .from(TABLE_MEMBER)
                .where(TABLE_MEMBER.UNTIL.lt(today))
                .fetch(row -> new Ended(new TableId(row.value1()), new PersonId(row.value2())));
    }

    /** Every table at which the person sits. */
    List<TableId> tablesOf(PersonId person) {
        return sql.select(TABLE_MEMBER.TABLE_ID)
                .from(TABLE_MEMBER)
                .where(TABLE_MEMBER.PERSON_ID.eq(person.value()))
                .fetch(row -> new TableId(row.value1()));
    }
}
