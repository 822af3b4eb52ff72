package org.rione.identity;

import static org.rionedb.Tables.PERSON;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.rione.shared.PersonId;
import org.rione.shared.Role;
import org.rione.territory.NeighbourhoodId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What other modules may know of people. */
@Service
public class People {

    private final DSLContext sql;

    People(DSLContext sql) {
        this.sql = sql;
    }

    /** The public names of these people, in one query; people who do not exist are left out. */
    @PreAuthorize("permitAll()")
    public Map<PersonId, PersonName> names(Collection<PersonId> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        var ids = people.stream().map(PersonId::value).distinct().toList();
        return sql
                .select(PERSON.ID, PERSON.NAME, PERSON.VERIFIED)
                .from(PERSON)
                .where(PERSON.ID.in(ids))
                .fetch(row -> new PersonName(new PersonId(row.value1()), row.value2(), row.value3()))
                .stream()
                .collect(Collectors.toMap(PersonName::id, name -> name));
    }

    /** Everybody who is known to live in the municipality, or in one of its quarters, and may sign in. */
    @PreAuthorize("isAuthenticated()")
    public List<PersonId> verifiedResidents(Optional<NeighbourhoodId> quarter) {
        return sql.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.VERIFIED.isTrue(), PERSON.ENABLED.isTrue())
                .and(quarter.map(one -> PERSON.NEIGHBOURHOOD_ID.eq(one.value())).orElseGet(DSL::noCondition))
                .fetch(row -> new PersonId(row.value1()));
    }

    /** Somebody as those see them who look at their papers. */
    public record Sought(PersonName person, String email) {}

    /**
     * Open accounts whose name begins so, or with exactly this address; by name.
     *
     * @param words two letters at least; else nobody is found
     */
    @PreAuthorize("hasAnyRole('" + Role.DESK + "', '" + Role.ADMINISTRATOR + "')")
    public List<Sought> search(String words, int limit) {
        var wanted = words.strip();
        if (wanted.length() < 2) {
            return List.of();
        }
        var which = wanted.contains("@")
                ? PERSON.EMAIL.eq(wanted.toLowerCase(Locale.ROOT))
                : PERSON.NAME.like(DSL.escape(wanted, '!') + "%", '!');
        return sql.select(PERSON.ID, PERSON.NAME, PERSON.VERIFIED, PERSON.EMAIL)
                .from(PERSON)
                .where(which, PERSON.ENABLED.isTrue(), PERSON.ERASED_AT.isNull())
                .orderBy(PERSON.NAME, PERSON.ID)
                .limit(limit)
                .fetch(row -> new Sought(
                        new PersonName(new PersonId(row.value1()), row.value2(), row.value3()), row.value4()));
    }

    /** Who has an account under this address and may use it: for those who give people something to do. */
    @PreAuthorize("hasRole('" + Role.ADMINISTRATOR + "')")
    public Optional<PersonName> byAddress(EmailAddress email) {
        return sql.select(PERSON.ID, PERSON.NAME, PERSON.VERIFIED)
                .from(PERSON)
                .where(PERSON.EMAIL.eq(email.value()), PERSON.ENABLED.isTrue(), PERSON.ERASED_AT.isNull())
                .fetchOptional(row -> new PersonName(new PersonId(row.value1()), row.value2(), row.value3()));
    }

    /** The language in which a person wants to be written to; Italian for somebody who does not exist. */
    @PreAuthorize("permitAll()")
    public Locale language(PersonId person) {
        return sql.select(PERSON.LANGUAGE)
                .from(PERSON)
                .where(PERSON.ID.eq(person.value()))
                .fetchOptional(row -> Locale.of(row.value1()))
                .orElse(Locale.ITALIAN);
    }
}
