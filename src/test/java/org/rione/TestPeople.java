package org.rione;

import static org.rionedb.Tables.OFFICE;
import static org.rionedb.Tables.OFFICER;
import static org.rionedb.Tables.PERSON;
import static org.rionedb.Tables.PERSON_ROLE;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.rione.identity.OfficeId;
import org.rione.identity.SignedIn;
import org.rione.shared.Ids;
import org.rione.shared.PersonId;
import org.rione.shared.Role;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Makes people for tests, each a fresh row; officers get an office of their own. */
@Component
public class TestPeople {

    private final DSLContext sql;
    private final Clock clock;

    TestPeople(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public SignedIn resident() {
        return person(false, Role.RESIDENT);
    }

    public SignedIn verifiedResident() {
        return person(true, Role.RESIDENT);
    }

    public SignedIn person(boolean verified, String... roles) {
        var id = PersonId.next();
        var email = id.value() + "@example.org";
        sql.insertInto(PERSON)
                .set(PERSON.ID, id.value())
                .set(PERSON.EMAIL, email)
                .set(PERSON.NAME, "Prova " + id.value().toString().substring(30))
                .set(PERSON.VERIFIED, verified)
                .set(PERSON.ENABLED, true)
                .set(PERSON.CREATED_AT, clock.instant())
                .execute();
        for (var role : roles) {
            sql.insertInto(PERSON_ROLE)
                    .set(PERSON_ROLE.PERSON_ID, id.value())
                    .set(PERSON_ROLE.ROLE, role)
                    .execute();
        }
        var offices = List.of(roles).contains(Role.OFFICER) ? List.of(officeFor(id)) : List.<OfficeId>of();
        return new SignedIn(id, email, "Prova", verified, Set.of(roles), offices, null, true);
    }

    private OfficeId officeFor(PersonId officer) {
        var office = new OfficeId(Ids.next());
        sql.insertInto(OFFICE)
                .set(OFFICE.ID, office.value())
                .set(OFFICE.CODE, "ufficio-" + office.value())
                .set(OFFICE.NAME, "Ufficio " + office.value().toString().substring(30))
                .execute();
        sql.insertInto(OFFICER)
                .set(OFFICER.PERSON_ID, officer.value())
                .set(OFFICER.OFFICE_ID, office.value())
                .execute();
        return office;
    }

    /** Runs something as this person and puts back whoever was signed in. */
    public static void as(SignedIn person, Runnable action) {
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(contextOf(person));
        try {
            action.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** Runs something as a visitor without an account and puts back whoever was signed in. */
    public static void asVisitor(Runnable action) {
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.clearContext();
        try {
            action.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** A security context for this person, to act as several people in one test. */
    public static SecurityContext contextOf(SignedIn person) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
        return context;
    }
}
