package org.rione.identity;

import static org.rionedb.Tables.PERSON;
import static org.rionedb.Tables.PERSON_ROLE;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rione.shared.Ids;
import org.rione.shared.PersonId;
import org.rione.shared.RioneProperties;
import org.rione.shared.Role;
import org.rione.territory.Territory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The other residents of the demonstration city: invented people without a password, so that nobody can sign in as
 * them. Other modules' demonstration data lets them vote, comment and report through the real services.
 */
@Component
public class DemoCrowd {

    /** How many there are at most. */
    public static final int SIZE = 60;

    private static final List<String> FIRST = List.of(
            "Anna",
            "Luca",
            "Francesca",
            "Matteo",
            "Silvia",
            "Giorgio",
            "Elisa",
            "Roberto",
            "Teresa",
            "Ahmed",
            "Ilaria",
            "Pietro",
            "Nadia",
            "Carlo",
            "Irina");
    private static final List<String> LAST = List.of("Ferraris", "Deambrogi", "Re", "Lenti");

    private final DSLContext sql;
    private final Clock clock;
    private final RioneProperties rione;
    private final AccountStore accounts;
    private final Territory territory;

    DemoCrowd(DSLContext sql, Clock clock, RioneProperties rione, AccountStore accounts, Territory territory) {
        this.territory = territory;
        this.accounts = accounts;
        this.sql = sql;
        this.clock = clock;
        this.rione = rione;
    }

    /**
     * The first so many residents, made when they are missing; two in three are verified.
     *
     * @throws IllegalStateException outside the demonstration
     */
    @Transactional
    public List<SignedIn> residents(int howMany) {
        if (!rione.demo()) {
            throw new IllegalStateException("only the demonstration city has a demonstration crowd");
        }
        var crowd = new ArrayList<SignedIn>();
        for (int i = 0; i < Math.min(howMany, SIZE); i++) {
            crowd.add(resident(i));
        }
        return crowd;
    }

    private SignedIn resident(int number) {
        var email = "abitante-" + number + "@demo.invalid";
        var name = FIRST.get(number % FIRST.size()) + " "
                + LAST.get(number / FIRST.size() % LAST.size()).charAt(0) + ".";
        var verified = number % 3 != 2;
        var known =
                sql.select(PERSON.ID).from(PERSON).where(PERSON.EMAIL.eq(email)).fetchOptional(PERSON.ID);
        var id = new PersonId(known.orElseGet(Ids::next));
        if (known.isEmpty()) {
            sql.insertInto(PERSON)
                    .set(PERSON.ID, id.value())
                    .set(PERSON.EMAIL, email)
                    .set(PERSON.NAME, name)
                    .set(PERSON.VERIFIED, verified)
                    .set(PERSON.NEIGHBOURHOOD_ID, quarter(number))
                    .set(PERSON.ENABLED, true)
                    .set(PERSON.CREATED_AT, clock.instant())
                    .execute();
            sql.insertInto(PERSON_ROLE)
                    .set(PERSON_ROLE.PERSON_ID, id.value())
                    .set(PERSON_ROLE.ROLE, Role.RESIDENT)
                    .execute();
        }
        return new SignedIn(id, email, name, verified, Set.of(Role.RESIDENT), List.of(), null, true);
    }

    private @Nullable UUID quarter(int number) {
        var quarters = territory.all();
        return quarters.isEmpty()
                ? null
                : quarters.get(number % quarters.size()).id().value();
    }

    /** Lets one of them (or a demonstration account) do something through a service, then puts back who was there. */
    public static void as(SignedIn person, Runnable action) {
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
        SecurityContextHolder.setContext(context);
        try {
            action.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** A demonstration account by its address, such as {@code moderatore@demo.it}, as it would be signed in. */
    @Transactional(readOnly = true)
    public SignedIn account(String email) {
        return accounts.signedIn(new EmailAddress(email)).orElseThrow().withoutPassword();
    }
}
