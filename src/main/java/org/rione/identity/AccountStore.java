package org.rione.identity;

import static org.rionedb.Tables.EMAIL_CHANGE;
import static org.rionedb.Tables.OFFICER;
import static org.rionedb.Tables.ONE_TIME_LINK;
import static org.rionedb.Tables.PERSON;
import static org.rionedb.Tables.PERSONAL_TOKEN;
import static org.rionedb.Tables.PERSON_ROLE;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rione.shared.PersonId;
import org.rione.shared.Role;
import org.rione.territory.NeighbourhoodId;
import org.rionedb.tables.records.PersonRecord;
import org.springframework.stereotype.Repository;

/** Accounts as rows. */
@Repository
class AccountStore {

    private final DSLContext sql;

    private final Clock clock;

    AccountStore(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Optional<SignedIn> signedIn(EmailAddress email) {
        return account(PERSON.EMAIL.eq(email.value()));
    }

    Optional<SignedIn> signedIn(PersonId id) {
        return account(PERSON.ID.eq(id.value()));
    }

    boolean exists(EmailAddress email) {
        return sql.fetchExists(PERSON, PERSON.EMAIL.eq(email.value()));
    }

    /** Adds an account whose address is known to be the person's; fails when the address has one. */
    PersonId add(EmailAddress email, String name, @Nullable String passwordHash, Locale language) {
        var id = PersonId.next();
        sql.insertInto(PERSON)
                .set(PERSON.ID, id.value())
                .set(PERSON.EMAIL, email.value())
                .set(PERSON.NAME, name)
                .set(PERSON.PASSWORD_HASH, passwordHash)
                .set(PERSON.ENABLED, true)
                .set(PERSON.LANGUAGE, language.getLanguage())
                .set(PERSON.CREATED_AT, clock.instant())
                .set(PERSON.CONFIRMED_AT, clock.instant())
                .execute();
        return id;
    }

    void addRole(PersonId id, String role) {
        sql.insertInto(PERSON_ROLE)
                .set(PERSON_ROLE.PERSON_ID, id.value())
                .set(PERSON_ROLE.ROLE, role)
                .onDuplicateKeyIgnore()
                .execute();
    }

    void changePassword(PersonId id, String hash) {
        sql.update(PERSON)
                .set(PERSON.PASSWORD_HASH, hash)
                .set(PERSON.VERSION, PERSON.VERSION.plus(1))
                .where(PERSON.ID.eq(id.value()))
                .execute();
    }

    void changeEmail(PersonId id, EmailAddress email) {
        sql.update(PERSON)
                .set(PERSON.EMAIL, email.value())
                .set(PERSON.VERSION, PERSON.VERSION.plus(1))
                .where(PERSON.ID.eq(id.value()))
                .execute();
    }

    /** @return false when somebody changed the account after that version */
    boolean change(PersonId id, String name, Locale language, long seenVersion) {
        return sql.update(PERSON)
                        .set(PERSON.NAME, name)
                        .set(PERSON.LANGUAGE, language.getLanguage())
                        .set(PERSON.VERSION, PERSON.VERSION.plus(1))
                        .where(PERSON.ID.eq(id.value()), PERSON.VERSION.eq(seenVersion), PERSON.ERASED_AT.isNull())
                        .execute()
                == 1;
    }

    AccountDetails details(PersonId id) {
        return details(sql.fetchSingle(PERSON, PERSON.ID.eq(id.value())));
    }

    AccountDetails details(PersonRecord row) {
        var id = new PersonId(row.getId());
        return new AccountDetails(
                id,
                row.getEmail(),
                row.getName(),
                row.getVerified(),
                Optional.ofNullable(row.getNeighbourhoodId()).map(NeighbourhoodId::new),
                row.getEnabled(),
                Locale.of(row.getLanguage()),
                row.getCreatedAt(),
                roles(id),
                offices(id),
                row.getVersion());
    }

    /** What waits in mailboxes opens nothing any more. */
    void closeLinks(PersonId id) {
        sql.deleteFrom(EMAIL_CHANGE)
                .where(EMAIL_CHANGE.PERSON_ID.eq(id.value()))
                .execute();
        sql.deleteFrom(ONE_TIME_LINK)
                .where(ONE_TIME_LINK.PERSON_ID.eq(id.value()))
                .execute();
    }

    int otherAdministrators(PersonId but) {
        return sql.fetchCount(
                PERSON_ROLE.join(PERSON).on(PERSON.ID.eq(PERSON_ROLE.PERSON_ID)),
                PERSON_ROLE
                        .ROLE
                        .eq(Role.ADMINISTRATOR)
                        .and(PERSON.ENABLED.isTrue())
                        .and(PERSON.ID.ne(but.value())));
    }

    /** Leaves a row that points at nobody. */
    void erase(PersonId id, String name) {
        closeLinks(id);
        sql.deleteFrom(PERSONAL_TOKEN)
                .where(PERSONAL_TOKEN.PERSON_ID.eq(id.value()))
                .execute();
        sql.deleteFrom(PERSON_ROLE).where(PERSON_ROLE.PERSON_ID.eq(id.value())).execute();
        sql.deleteFrom(OFFICER).where(OFFICER.PERSON_ID.eq(id.value())).execute();
        sql.update(PERSON)
                .set(PERSON.EMAIL, id.value() + "@erased.invalid")
                .set(PERSON.NAME, name)
                .setNull(PERSON.PASSWORD_HASH)
                .set(PERSON.VERIFIED, false)
                .setNull(PERSON.NEIGHBOURHOOD_ID)
                .set(PERSON.ENABLED, false)
                .set(PERSON.ERASED_AT, clock.instant())
                .set(PERSON.VERSION, PERSON.VERSION.plus(1))
                .where(PERSON.ID.eq(id.value()))
                .execute();
    }

    private Optional<SignedIn> account(Condition which) {
        return sql.selectFrom(PERSON).where(which).fetchOptional().map(row -> {
            var id = new PersonId(row.getId());
            return new SignedIn(
                    id,
                    row.getEmail(),
                    row.getName(),
                    row.getVerified(),
                    roles(id),
                    offices(id),
                    row.getPasswordHash(),
                    row.getEnabled());
        });
    }

    private Set<String> roles(PersonId id) {
        return sql.select(PERSON_ROLE.ROLE)
                .from(PERSON_ROLE)
                .where(PERSON_ROLE.PERSON_ID.eq(id.value()))
                .fetchSet(PERSON_ROLE.ROLE);
    }

    private List<OfficeId> offices(PersonId id) {
        return sql.select(OFFICER.OFFICE_ID)
                .from(OFFICER)
                .where(OFFICER.PERSON_ID.eq(id.value()))
                .orderBy(OFFICER.MAIN.desc(), OFFICER.OFFICE_ID)
                .fetch(row -> new OfficeId(row.value1()));
    }
}
