package org.rione.identity;

import static org.rionedb.Tables.OFFICER;
import static org.rionedb.Tables.PERSON;
import static org.rionedb.Tables.PERSON_ROLE;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.rione.shared.PersonId;
import org.springframework.stereotype.Repository;

/** Accounts as rows. */
@Repository
class AccountStore {

    private final DSLContext sql;

    AccountStore(DSLContext sql) {
        this.sql = sql;
    }

    Optional<SignedIn> signedIn(EmailAddress email) {
        return account(PERSON.EMAIL.eq(email.value()));
    }

    Optional<SignedIn> signedIn(PersonId id) {
        return account(PERSON.ID.eq(id.value()));
    }

    void changePassword(PersonId id, String hash) {
        sql.update(PERSON)
                .set(PERSON.PASSWORD_HASH, hash)
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
