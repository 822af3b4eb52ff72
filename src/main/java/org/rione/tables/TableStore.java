package org.rione.tables;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectCount;
import static org.rionedb.Tables.NEIGHBOURHOOD_TABLE;
import static org.rionedb.Tables.TABLE_MEMBER;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.rione.shared.PersonId;
import org.springframework.stereotype.Repository;

@Repository
class TableStore {

    private final DSLContext sql;

    TableStore(DSLContext sql) {
        this.sql = sql;
    }

    List<NeighbourhoodTable> all() {
        return fetch(DSL.noCondition());
    }

    Optional<NeighbourhoodTable> find(String slug) {
        return fetch(NEIGHBOURHOOD_TABLE.SLUG.eq(slug)).stream().findFirst();
    }

    Optional<NeighbourhoodTable> find(TableId id) {
        return fetch(NEIGHBOURHOOD_TABLE.ID.eq(id.value())).stream().findFirst();
    }

    private List<NeighbourhoodTable> fetch(Condition which) {
        var members = field(selectCount().from(TABLE_MEMBER).where(TABLE_MEMBER.TABLE_ID.eq(NEIGHBOURHOOD_TABLE.ID)));
        return sql.select(
                        NEIGHBOURHOOD_TABLE.ID,
                        NEIGHBOURHOOD_TABLE.SLUG,
                        NEIGHBOURHOOD_TABLE.NAME,
                        NEIGHBOURHOOD_TABLE.MANDATE,
                        NEIGHBOURHOOD_TABLE.ANSWER_DAYS,
                        members)
                .from(NEIGHBOURHOOD_TABLE)
                .where(which)
                .orderBy(NEIGHBOURHOOD_TABLE.NAME, NEIGHBOURHOOD_TABLE.ID)
                .fetch(row -> new NeighbourhoodTable(
                        new TableId(row.value1()),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6()));
    }

    boolean insert(NeighbourhoodTable table, Instant at) {
        return sql.insertInto(NEIGHBOURHOOD_TABLE)
                        .set(NEIGHBOURHOOD_TABLE.ID, table.id().value())
                        .set(NEIGHBOURHOOD_TABLE.SLUG, table.slug())
                        .set(NEIGHBOURHOOD_TABLE.NAME, table.name())
                        .set(NEIGHBOURHOOD_TABLE.MANDATE, table.mandate())
                        .set(NEIGHBOURHOOD_TABLE.ANSWER_DAYS, table.answerDays())
                        .set(NEIGHBOURHOOD_TABLE.CREATED_AT, at)
                        .onDuplicateKeyIgnore()
                        .execute()
                > 0;
    }

    /** @return false when the mandate does not read as {@code seen} */
    boolean writeMandate(TableId table, String seen, String mandate) {
        return sql.update(NEIGHBOURHOOD_TABLE)
                        .set(NEIGHBOURHOOD_TABLE.MANDATE, mandate)
                        .where(NEIGHBOURHOOD_TABLE.ID.eq(table.value()), NEIGHBOURHOOD_TABLE.MANDATE.eq(seen))
                        .execute()
                > 0;
    }

    /** Adds a member, or changes whether they facilitate. */
    void putMember(TableId table, PersonId person, boolean facilitator, Instant at) {
        sql.insertInto(TABLE_MEMBER)
                .set(TABLE_MEMBER.TABLE_ID, table.value())
                .set(TABLE_MEMBER.PERSON_ID, person.value())
                .set(TABLE_MEMBER.FACILITATOR, facilitator)
                .set(TABLE_MEMBER.JOINED_AT, at)
                .onDuplicateKeyUpdate()
                .set(TABLE_MEMBER.FACILITATOR, facilitator)
                .execute();
    }

    void removeMember(TableId table, PersonId person) {
        sql.deleteFrom(TABLE_MEMBER)
                .where(TABLE_MEMBER.TABLE_ID.eq(table.value()), TABLE_MEMBER.PERSON_ID.eq(person.value()))
                .execute();
    }

    /** A member as stored: who, whether they facilitate, since when. */
    record Member(UUID person, boolean facilitator, Instant since) {}

    List<Member> members(TableId table) {
        return sql.select(TABLE_MEMBER.PERSON_ID, TABLE_MEMBER.FACILITATOR, TABLE_MEMBER.JOINED_AT)
                .from(TABLE_MEMBER)
                .where(TABLE_MEMBER.TABLE_ID.eq(table.value()))
                .orderBy(TABLE_MEMBER.FACILITATOR.desc(), TABLE_MEMBER.JOINED_AT, TABLE_MEMBER.PERSON_ID)
                .fetch(row -> new Member(row.value1(), row.value2(), row.value3()));
    }

    Optional<Boolean> facilitates(TableId table, PersonId person) {
        return sql.select(TABLE_MEMBER.FACILITATOR)
                .from(TABLE_MEMBER)
                .where(TABLE_MEMBER.TABLE_ID.eq(table.value()), TABLE_MEMBER.PERSON_ID.eq(person.value()))
                .fetchOptional(TABLE_MEMBER.FACILITATOR);
    }
}
