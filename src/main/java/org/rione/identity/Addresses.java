package org.rione.identity;

import static org.rionedb.Tables.PERSON;

import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.rione.shared.PersonId;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Where letters to a person go. For the outbox alone: no screen shows the address of somebody else. */
@Component
public class Addresses {

    /** @param name how the person is greeted */
    public record Recipient(String address, String name, Locale language) {}

    private final DSLContext sql;

    Addresses(DSLContext sql) {
        this.sql = sql;
    }

    /** Empty when the person was erased or never existed. */
    public Optional<Recipient> of(PersonId person) {
        return readNow(person).or(() -> read(person));
    }

    /** A program's request has read it with its token: see {@link TokenSignIn}. */
    private static Optional<Recipient> readNow(PersonId person) {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who != null
                        && who.getPrincipal() instanceof SignedIn signedIn
                        && signedIn.id().equals(person)
                        && who.getDetails() instanceof Recipient read
                ? Optional.of(read)
                : Optional.empty();
    }

    private Optional<Recipient> read(PersonId person) {
        return sql.select(PERSON.EMAIL, PERSON.NAME, PERSON.LANGUAGE)
                .from(PERSON)
                .where(PERSON.ID.eq(person.value()))
                .and(PERSON.ERASED_AT.isNull())
                .fetchOptional(row -> new Recipient(row.value1(), row.value2(), Locale.of(row.value3())));
    }
}
