package org.rione.community;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectCount;
import static org.rionedb.Tables.ASSOCIATION;
import static org.rionedb.Tables.INITIATIVE;
import static org.rionedb.Tables.INITIATIVE_ATTENDANCE;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.rione.shared.PersonId;
import org.rione.territory.NeighbourhoodId;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Repository;

/** Initiatives as their authors wrote them and as they are shown, and who comes. */
@Repository
class InitiativeStore {

    private final DSLContext sql;

    InitiativeStore(DSLContext sql) {
        this.sql = sql;
    }

    Optional<Initiative> find(String code) {
        return list(INITIATIVE.CODE.eq(code), 1).stream().findFirst();
    }

    Optional<Initiative> find(InitiativeId id) {
        return list(INITIATIVE.ID.eq(id.value()), 1).stream().findFirst();
    }

    /** Held until the transaction ends. */
    boolean lock(InitiativeId id) {
        return sql.select(INITIATIVE.ID)
                .from(INITIATIVE)
                .where(INITIATIVE.ID.eq(id.value()))
                .forUpdate()
                .fetch()
                .isNotEmpty();
    }

    List<Initiative> list(Condition which, int limit, OrderField<?>... order) {
        var attending = field(selectCount()
                        .from(INITIATIVE_ATTENDANCE)
                        .where(INITIATIVE_ATTENDANCE.INITIATIVE_ID.eq(INITIATIVE.ID)))
                .as("attending");
        var title = coalesce(INITIATIVE.SHOWN_TITLE, INITIATIVE.TITLE).as("the_title");
        var words = coalesce(INITIATIVE.SHOWN_WORDS, INITIATIVE.WORDS).as("the_words");
        return sql.select(INITIATIVE.fields())
                .select(ASSOCIATION.SLUG, ASSOCIATION.NAME, title, words, attending)
                .from(INITIATIVE)
                .join(ASSOCIATION)
                .on(ASSOCIATION.ID.eq(INITIATIVE.ASSOCIATION_ID))
                .where(which)
                .orderBy(order)
                .limit(limit)
                .fetch(row -> new Initiative(
                        new InitiativeId(row.get(INITIATIVE.ID)),
                        row.get(INITIATIVE.CODE),
                        new AssociationId(row.get(INITIATIVE.ASSOCIATION_ID)),
                        row.get(ASSOCIATION.SLUG),
                        row.get(ASSOCIATION.NAME),
                        row.get(title),
                        row.get(words),
                        row.get(INITIATIVE.BEGINS),
                        row.get(INITIATIVE.ENDS),
                        row.get(INITIATIVE.PLACE),
                        Optional.ofNullable(row.get(INITIATIVE.NEIGHBOURHOOD_ID))
                                .map(NeighbourhoodId::new),
                        InitiativeState.valueOf(row.get(INITIATIVE.VISIBILITY)),
                        Optional.ofNullable(row.get(INITIATIVE.CANCELLED_WHY)),
                        row.get(INITIATIVE.REVISION),
                        row.get(attending),
                        row.get(INITIATIVE.CHANGED_AT),
                        row.get(INITIATIVE.VERSION)));
    }

    /** An initiative as its author wrote it. */
    record Written(
            UUID id,
            Optional<PersonId> author,
            String title,
            String words,
            String place,
            String code,
            String association,
            Instant at,
            long version) {}

    List<Written> written(Collection<UUID> ids) {
        return sql.select(INITIATIVE.fields())
                .select(ASSOCIATION.NAME)
                .from(INITIATIVE)
                .join(ASSOCIATION)
                .on(ASSOCIATION.ID.eq(INITIATIVE.ASSOCIATION_ID))
                .where(INITIATIVE.ID.in(ids))
                .fetch(row -> new Written(
                        row.get(INITIATIVE.ID),
                        Optional.ofNullable(row.get(INITIATIVE.AUTHOR_ID)).map(PersonId::new),
                        row.get(INITIATIVE.TITLE),
                        row.get(INITIATIVE.WORDS),
                        row.get(INITIATIVE.PLACE),
                        row.get(INITIATIVE.CODE),
                        row.get(ASSOCIATION.NAME),
                        row.get(INITIATIVE.CREATED_AT),
                        row.get(INITIATIVE.REVISION)));
    }

    void insert(
            InitiativeId id,
            String code,
            AssociationId association,
            PersonId author,
            NewInitiative proposed,
            Instant at) {
        sql.insertInto(INITIATIVE)
                .set(columns(proposed, at))
                .set(INITIATIVE.ID, id.value())
                .set(INITIATIVE.CODE, code)
                .set(INITIATIVE.ASSOCIATION_ID, association.value())
                .set(INITIATIVE.AUTHOR_ID, author.value())
                .set(INITIATIVE.VISIBILITY, InitiativeState.HELD.name())
                .set(INITIATIVE.CREATED_AT, at)
                .execute();
    }

    /** @throws OptimisticLockingFailureException when somebody changed it since {@code seenVersion} */
    void update(InitiativeId id, long seenVersion, NewInitiative changed, Instant at) {
        var rows = sql.update(INITIATIVE)
                .set(columns(changed, at))
                .setNull(INITIATIVE.SHOWN_TITLE)
                .setNull(INITIATIVE.SHOWN_WORDS)
                .set(INITIATIVE.REVISION, INITIATIVE.REVISION.plus(1))
                .set(INITIATIVE.VERSION, INITIATIVE.VERSION.plus(1))
                .where(INITIATIVE.ID.eq(id.value()), INITIATIVE.VERSION.eq(seenVersion))
                .execute();
        if (rows == 0) {
            throw new OptimisticLockingFailureException("initiative " + id.value());
        }
    }

    private static Map<Field<?>, Object> columns(NewInitiative initiative, Instant at) {
        var columns = new HashMap<Field<?>, Object>(Map.of(
                INITIATIVE.TITLE, initiative.title(),
                INITIATIVE.WORDS, initiative.words(),
                INITIATIVE.BEGINS, initiative.begins(),
                INITIATIVE.ENDS, initiative.ends(),
                INITIATIVE.PLACE, initiative.place(),
                INITIATIVE.CHANGED_AT, at));
        columns.put(
                INITIATIVE.NEIGHBOURHOOD_ID,
                initiative.district().map(NeighbourhoodId::value).orElse(null));
        return columns;
    }

    void cancel(InitiativeId id, String why, Instant at) {
        sql.update(INITIATIVE)
                .set(INITIATIVE.CANCELLED_WHY, why)
                .set(INITIATIVE.CHANGED_AT, at)
                .set(INITIATIVE.REVISION, INITIATIVE.REVISION.plus(1))
                .set(INITIATIVE.VERSION, INITIATIVE.VERSION.plus(1))
                .where(INITIATIVE.ID.eq(id.value()))
                .execute();
    }

    /** Shows or hides it, with these words in place of the author's or with the author's own. */
    void show(UUID id, InitiativeState state, Optional<String> title, Optional<String> words, Instant at) {
        sql.update(INITIATIVE)
                .set(INITIATIVE.VISIBILITY, state.name())
                .set(INITIATIVE.SHOWN_TITLE, title.orElse(null))
                .set(INITIATIVE.SHOWN_WORDS, words.orElse(null))
                .set(INITIATIVE.CHANGED_AT, at)
                .set(INITIATIVE.VERSION, INITIATIVE.VERSION.plus(1))
                .where(INITIATIVE.ID.eq(id))
                .execute();
    }

    /** Coming twice is coming once. */
    void attend(InitiativeId id, PersonId person) {
        sql.insertInto(INITIATIVE_ATTENDANCE)
                .set(INITIATIVE_ATTENDANCE.INITIATIVE_ID, id.value())
                .set(INITIATIVE_ATTENDANCE.PERSON_ID, person.value())
                .onDuplicateKeyIgnore()
                .execute();
    }

    void stayAway(InitiativeId id, PersonId person) {
        sql.deleteFrom(INITIATIVE_ATTENDANCE)
                .where(INITIATIVE_ATTENDANCE.INITIATIVE_ID.eq(id.value()))
                .and(INITIATIVE_ATTENDANCE.PERSON_ID.eq(person.value()))
                .execute();
    }

    boolean attends(InitiativeId id, PersonId person) {
        return sql.fetchExists(
                INITIATIVE_ATTENDANCE,
                INITIATIVE_ATTENDANCE.INITIATIVE_ID.eq(id.value()),
                INITIATIVE_ATTENDANCE.PERSON_ID.eq(person.value()));
    }

    void forget(PersonId person) {
        sql.deleteFrom(INITIATIVE_ATTENDANCE)
                .where(INITIATIVE_ATTENDANCE.PERSON_ID.eq(person.value()))
                .execute();
        sql.update(INITIATIVE)
                .setNull(INITIATIVE.AUTHOR_ID)
                .where(INITIATIVE.AUTHOR_ID.eq(person.value()))
                .execute();
    }
}
