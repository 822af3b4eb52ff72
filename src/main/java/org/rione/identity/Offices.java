package org.rione.identity;

import static org.rionedb.Tables.OFFICE;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.rione.shared.Ids;
import org.rione.shared.Role;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The municipality's offices. */
@Service
public class Offices {

    private final DSLContext sql;

    Offices(DSLContext sql) {
        this.sql = sql;
    }

    @PreAuthorize("permitAll()")
    public List<Office> all() {
        return sql.select(OFFICE.ID, OFFICE.CODE, OFFICE.NAME, OFFICE.EXTERNAL)
                .from(OFFICE)
                .orderBy(OFFICE.NAME, OFFICE.ID)
                .fetch(Records.mapping(Offices::office));
    }

    @PreAuthorize("permitAll()")
    public Optional<Office> find(OfficeId id) {
        return sql.select(OFFICE.ID, OFFICE.CODE, OFFICE.NAME, OFFICE.EXTERNAL)
                .from(OFFICE)
                .where(OFFICE.ID.eq(id.value()))
                .fetchOptional(Records.mapping(Offices::office));
    }

    @PreAuthorize("permitAll()")
    public Optional<Office> byCode(String code) {
        return sql.select(OFFICE.ID, OFFICE.CODE, OFFICE.NAME, OFFICE.EXTERNAL)
                .from(OFFICE)
                .where(OFFICE.CODE.eq(code))
                .fetchOptional(Records.mapping(Offices::office));
    }

    /** Adds the office, or renames the one that has this code already. */
    @Transactional
    @PreAuthorize("hasRole('" + Role.ADMINISTRATOR + "')")
    public Office save(String code, String name) {
        sql.insertInto(OFFICE)
                .set(OFFICE.ID, Ids.next())
                .set(OFFICE.CODE, code)
                .set(OFFICE.NAME, name)
                .onDuplicateKeyUpdate()
                .set(OFFICE.NAME, name)
                .execute();
        return byCode(code).orElseThrow();
    }

    private static Office office(UUID id, String code, String name, boolean external) {
        return new Office(new OfficeId(id), code, name, external);
    }
}
