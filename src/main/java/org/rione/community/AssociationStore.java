package org.rione.community;

import static org.rionedb.Tables.ASSOCIATION;
import static org.rionedb.Tables.ASSOCIATION_CONTACT;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.rione.shared.Cursor;
import org.rione.shared.PersonId;
import org.rione.territory.NeighbourhoodId;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Repository;

/** Associations and their contact persons. */
@Repository
class AssociationStore {

    private final DSLContext sql;

    AssociationStore(DSLContext sql) {
        this.sql = sql;
    }

    Optional<Association> find(String slug) {
        return list(ASSOCIATION.SLUG.eq(slug), Optional.empty(), 1).stream().findFirst();
    }

    Optional<Association> find(AssociationId id) {
        return list(ASSOCIATION.ID.eq(id.value()), Optional.empty(), 1).stream().findFirst();
    }

    /** By name, from after this place in the list. */
    List<Association> list(Condition which, Optional<Cursor> after, int limit) {
        var rest = after.map(place -> ASSOCIATION
                        .NAME
                        .gt(place.key().getFirst())
                        .or(ASSOCIATION
                                .NAME
                                .eq(place.key().getFirst())
                                .and(ASSOCIATION.ID.gt(
                                        UUID.fromString(place.key().getLast())))))
                .orElseGet(DSL::noCondition);
        return sql.selectFrom(ASSOCIATION)
                .where(which)
                .and(rest)
                .orderBy(ASSOCIATION.NAME, ASSOCIATION.ID)
                .limit(limit)
                .fetch(row -> new Association(
                        new AssociationId(row.getId()),
                        row.getSlug(),
                        row.getName(),
                        row.getAbout(),
                        row.getServices()
                                .lines()
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .toList(),
                        row.getEmail(),
                        row.getPhone(),
                        row.getWebsite(),
                        row.getAddress(),
                        Optional.ofNullable(row.getNeighbourhoodId()).map(NeighbourhoodId::new),
                        row.getVersion()));
    }

    /** Answers false when the address is taken. */
    boolean insert(AssociationId id, String slug, NewAssociation association, Instant at) {
        return sql.insertInto(ASSOCIATION)
                        .set(columns(association))
                        .set(ASSOCIATION.ID, id.value())
                        .set(ASSOCIATION.SLUG, slug)
                        .set(ASSOCIATION.CREATED_AT, at)
                        .onDuplicateKeyIgnore()
                        .execute()
                == 1;
    }

    /** @throws OptimisticLockingFailureException when somebody changed it since {@code seenVersion} */
    void update(AssociationId id, long seenVersion, NewAssociation association) {
        var changed = sql.update(ASSOCIATION)
                .set(columns(association))
                .set(ASSOCIATION.VERSION, ASSOCIATION.VERSION.plus(1))
                .where(ASSOCIATION.ID.eq(id.value()), ASSOCIATION.VERSION.eq(seenVersion))
                .execute();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("association " + id.value());
        }
    }

    private static Map<Field<?>, Object> columns(NewAssociation association) {
        var columns = new java.util.HashMap<Field<?>, Object>(Map.of(
                ASSOCIATION.NAME, association.name(),
                ASSOCIATION.ABOUT, association.about(),
                ASSOCIATION.SERVICES, association.services(),
                ASSOCIATION.EMAIL, association.email(),
                ASSOCIATION.PHONE, association.phone(),
                ASSOCIATION.WEBSITE, association.website(),
                ASSOCIATION.ADDRESS, association.address()));
        columns.put(
                ASSOCIATION.NEIGHBOURHOOD_ID,
                association.district().map(NeighbourhoodId::value).orElse(null));
        return columns;
    }

    List<PersonId> contacts(AssociationId association) {
        return sql.select(ASSOCIATION_CONTACT.PERSON_ID)
                .from(ASSOCIATION_CONTACT)
                .where(ASSOCIATION_CONTACT.ASSOCIATION_ID.eq(association.value()))
                .orderBy(ASSOCIATION_CONTACT.SINCE, ASSOCIATION_CONTACT.PERSON_ID)
                .fetch(row -> new PersonId(row.value1()));
    }

    boolean isContact(AssociationId association, PersonId person) {
        return sql.fetchExists(
                ASSOCIATION_CONTACT,
                ASSOCIATION_CONTACT.ASSOCIATION_ID.eq(association.value()),
                ASSOCIATION_CONTACT.PERSON_ID.eq(person.value()));
    }

    void addContact(AssociationId association, PersonId person, Instant at) {
        sql.insertInto(ASSOCIATION_CONTACT)
                .set(ASSOCIATION_CONTACT.ASSOCIATION_ID, association.value())
                .set(ASSOCIATION_CONTACT.PERSON_ID, person.value())
                .set(ASSOCIATION_CONTACT.SINCE, at)
                .onDuplicateKeyIgnore()
                .execute();
    }

    void removeContact(AssociationId association, PersonId person) {
        sql.deleteFrom(ASSOCIATION_CONTACT)
                .where(ASSOCIATION_CONTACT.ASSOCIATION_ID.eq(association.value()))
                .and(ASSOCIATION_CONTACT.PERSON_ID.eq(person.value()))
                .execute();
    }

    void forget(PersonId person) {
        sql.deleteFrom(ASSOCIATION_CONTACT)
                .where(ASSOCIATION_CONTACT.PERSON_ID.eq(person.value()))
                .execute();
    }
}
