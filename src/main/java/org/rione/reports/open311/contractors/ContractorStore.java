package org.rione.reports.open311.contractors;

import static org.rionedb.Tables.REPORT_CONTRACTOR;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.rione.identity.OfficeId;
import org.rione.reports.open311.contractors.Contractor.Handing;
import org.rione.reports.open311.contractors.Contractor.Photos;
import org.rione.reports.open311.contractors.Contractor.Way;
import org.rionedb.tables.records.ReportContractorRecord;
import org.springframework.stereotype.Repository;

/** The SQL of who works for offices. */
@Repository
class ContractorStore {

    private final DSLContext sql;

    ContractorStore(DSLContext sql) {
        this.sql = sql;
    }

    List<Contractor> all() {
        return sql.selectFrom(REPORT_CONTRACTOR)
                .orderBy(REPORT_CONTRACTOR.SINCE, REPORT_CONTRACTOR.OFFICE_ID)
                .fetch(ContractorStore::contractor);
    }

    Optional<Contractor> find(OfficeId office) {
        return sql.selectFrom(REPORT_CONTRACTOR)
                .where(REPORT_CONTRACTOR.OFFICE_ID.eq(office.value()))
                .fetchOptional(ContractorStore::contractor);
    }

    /** Whether there is an office of which all reports go to its contractor. */
    boolean anyTakesEverything() {
        return sql.fetchExists(REPORT_CONTRACTOR, REPORT_CONTRACTOR.HANDING.eq(Handing.EVERY_REPORT.name()));
    }

    void save(Contractor contractor, String lockedKey, Instant since) {
        var row = sql.newRecord(REPORT_CONTRACTOR);
        row.setOfficeId(contractor.office().value());
        row.setWay(contractor.way().name());
        row.setHanding(contractor.handing().name());
        row.setAddress(contractor.address());
        row.setApiKey(lockedKey);
        row.setJurisdiction(contractor.jurisdiction());
        row.setService(contractor.service());
        row.setPhotos(contractor.photos().name());
        row.setSince(since);
        sql.insertInto(REPORT_CONTRACTOR)
                .set(row)
                .onDuplicateKeyUpdate()
                .set(row)
                .execute();
    }

    boolean remove(OfficeId office) {
        return sql.deleteFrom(REPORT_CONTRACTOR)
                        .where(REPORT_CONTRACTOR.OFFICE_ID.eq(office.value()))
                        .execute()
                == 1;
    }

    private static Contractor contractor(ReportContractorRecord row) {
        return new Contractor(
                new OfficeId(row.getOfficeId()),
                Way.valueOf(row.getWay()),
                Handing.valueOf(row.getHanding()),
                row.getAddress(),
                "",
                row.getJurisdiction(),
                row.getService(),
                Photos.valueOf(row.getPhotos()));
    }
}
