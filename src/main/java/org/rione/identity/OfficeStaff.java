package org.rione.identity;

import static org.jooq.impl.DSL.select;
import static org.rionedb.Tables.OFFICER;
import static org.rionedb.Tables.PERSON;
import static org.rionedb.Tables.PERSON_ROLE;

import java.util.List;
import org.jooq.DSLContext;
import org.rione.shared.PersonId;
import org.rione.shared.Role;
import org.springframework.stereotype.Component;

/** Who works for an office: for letters to the office, never for a screen. */
@Component
public class OfficeStaff {

    /** Where administrators say who works for which office. */
    public static final String ASSIGNED = "/amministrazione/persone";

    private final DSLContext sql;

    OfficeStaff(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Who reads what is written to an office.
     *
     * @param people in a stable order; empty only where there is no administrator either
     * @param vacant nobody works for the office: they are the administrators, who can change that
     */
    public record Readers(List<PersonId> people, boolean vacant) {}

    /** Those who work for the office, may act for it and can sign in; where there are none, the administrators. */
    public Readers readers(OfficeId office) {
        var staff = sql.select(OFFICER.PERSON_ID)
                .from(OFFICER)
                .join(PERSON)
                .on(PERSON.ID.eq(OFFICER.PERSON_ID))
                .where(OFFICER.OFFICE_ID.eq(office.value()))
                .and(PERSON.ENABLED.isTrue())
                .and(PERSON.ID.in(select(PERSON_ROLE.PERSON_ID)
                        .from(PERSON_ROLE)
                        .where(PERSON_ROLE.PERSON_ID.eq(OFFICER.PERSON_ID))
                        .and(PERSON_ROLE.ROLE.in(Role.OFFICER, Role.ADMINISTRATOR))))
                .orderBy(OFFICER.PERSON_ID)
                .fetch(row -> new PersonId(row.value1()));
        return staff.isEmpty() ? new Readers(administrators(), true) : new Readers(staff, false);
    }

    List<PersonId> administrators() {
        return sql.select(PERSON_ROLE.PERSON_ID)
                .from(PERSON_ROLE)
                .join(PERSON)
                .on(PERSON.ID.eq(PERSON_ROLE.PERSON_ID))
                .where(PERSON_ROLE.ROLE.eq(Role.ADMINISTRATOR))
                .and(PERSON.ENABLED.isTrue())
                .orderBy(PERSON_ROLE.PERSON_ID)
                .fetch(row -> new PersonId(row.value1()));
    }
}
