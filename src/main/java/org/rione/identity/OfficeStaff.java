package org.rione.identity;

import static org.rionedb.Tables.OFFICER;
import static org.rionedb.Tables.PERSON;

import java.util.List;
import org.jooq.DSLContext;
import org.rione.shared.PersonId;
import org.springframework.stereotype.Component;

/** Who works for an office: for letters to the office, never for a screen. */
@Component
public class OfficeStaff {

    private final DSLContext sql;

    OfficeStaff(DSLContext sql) {
        this.sql = sql;
    }

    /** Those who can sign in, in a stable order. */
    public List<PersonId> of(OfficeId office) {
        return sql.select(OFFICER.PERSON_ID)
                .from(OFFICER)
                .join(PERSON)
                .on(PERSON.ID.eq(OFFICER.PERSON_ID))
                .where(OFFICER.OFFICE_ID.eq(office.value()))
                .and(PERSON.ENABLED.isTrue())
                .orderBy(OFFICER.PERSON_ID)
                .fetch(row -> new PersonId(row.value1()));
    }
}
