package org.rione.identity;

import static org.rionedb.Tables.PERSON;
import static org.rionedb.Tables.PERSONAL_TOKEN;
import static org.rionedb.Tables.PERSON_ROLE;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.rione.shared.PersonId;
import org.rione.shared.Role;
import org.springframework.stereotype.Repository;

/**
 * Who stands behind a personal token: one read for each request and nothing kept, so that a token that was revoked or
 * an account that was closed opens nothing from the next request on, whichever process it reaches.
 */
@Repository
class TokenHolders {

    private static final Field<Boolean> IS_RESIDENT = DSL.field(DSL.exists(DSL.selectOne()
                    .from(PERSON_ROLE)
                    .where(PERSON_ROLE.PERSON_ID.eq(PERSON.ID))
                    .and(PERSON_ROLE.ROLE.eq(Role.RESIDENT))))
            .as("is_resident");

    private final DSLContext sql;
    private final TokenUses uses;

    TokenHolders(DSLContext sql, TokenUses uses) {
        this.sql = sql;
        this.uses = uses;
    }

    /**
     * Who it is.
     *
     * @param person as a resident at most: a token never carries what the staff may do
     * @param address where letters to them go
     */
    record Holder(SignedIn person, Addresses.Recipient address, Set<TokenScope> scopes) {}

    /** Empty for what is no token, one that was revoked, and the token of somebody whose account is closed. */
    Optional<Holder> find(String key) {
        if (!key.startsWith(PersonalTokens.PREFIX)) {
            return Optional.empty();
        }
        var found = sql.select(
                        PERSONAL_TOKEN.ID,
                        PERSONAL_TOKEN.SCOPES,
                        PERSONAL_TOKEN.LAST_USED_AT,
                        PERSON.ID,
                        PERSON.EMAIL,
                        PERSON.NAME,
                        PERSON.LANGUAGE,
                        PERSON.VERIFIED,
                        IS_RESIDENT)
                .from(PERSONAL_TOKEN)
                .join(PERSON)
                .on(PERSON.ID.eq(PERSONAL_TOKEN.PERSON_ID))
                .where(PERSONAL_TOKEN.TOKEN_HASH.eq(new Secret(key).hash()))
                .and(PERSONAL_TOKEN.REVOKED_AT.isNull())
                .and(PERSON.ENABLED.isTrue())
                .fetchOptional();
        found.ifPresent(row ->
                uses.note(row.get(PERSONAL_TOKEN.ID), Optional.ofNullable(row.get(PERSONAL_TOKEN.LAST_USED_AT))));
        return found.map(row -> new Holder(
                person(row),
                new Addresses.Recipient(
                        row.get(PERSON.EMAIL), row.get(PERSON.NAME), Locale.of(row.get(PERSON.LANGUAGE))),
                TokenScope.read(row.get(PERSONAL_TOKEN.SCOPES))));
    }

    private static SignedIn person(Record row) {
        return new SignedIn(
                new PersonId(row.get(PERSON.ID)),
                row.get(PERSON.EMAIL),
                row.get(PERSON.NAME),
                row.get(PERSON.VERIFIED),
                row.get(IS_RESIDENT) ? Set.of(Role.RESIDENT) : Set.of(),
                List.of(),
                null,
                true);
    }
}
