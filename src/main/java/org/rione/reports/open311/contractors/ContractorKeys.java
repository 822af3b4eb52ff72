package org.rione.reports.open311.contractors;

import static org.rionedb.Tables.REPORT_CONTRACTOR;

import org.jooq.DSLContext;
import org.rione.identity.OfficeId;
import org.rione.shared.Refusal;
import org.rione.shared.Vault;
import org.springframework.modulith.ApplicationModuleInitializer;
import org.springframework.stereotype.Component;

/** The keys that contractors gave us, locked where they lie. */
@Component
class ContractorKeys implements ApplicationModuleInitializer {

    private final DSLContext sql;
    private final Vault vault;

    ContractorKeys(DSLContext sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /**
     * The key of the contractor of an office, or empty when it gave none.
     *
     * @throws Refusal when this installation cannot read it any more and somebody has to type it anew
     */
    String of(OfficeId office) {
        return vault.open(stored(office)).orElseThrow(() -> new Refusal("reports.open311.refused.key-lost"));
    }

    /** The new key, locked; without a new one the one that lies there. */
    String toStore(Contractor contractor) {
        return contractor.apiKey().isEmpty() ? stored(contractor.office()) : vault.close(contractor.apiKey());
    }

    private String stored(OfficeId office) {
        return sql.select(REPORT_CONTRACTOR.API_KEY)
                .from(REPORT_CONTRACTOR)
                .where(REPORT_CONTRACTOR.OFFICE_ID.eq(office.value()))
                .fetchOptional(REPORT_CONTRACTOR.API_KEY)
                .orElse("");
    }

    /** Locks keys that were stored before there was a vault. */
    @Override
    public void initialize() {
        sql.selectFrom(REPORT_CONTRACTOR).where(REPORT_CONTRACTOR.API_KEY.ne("")).fetch().stream()
                .filter(row -> !vault.isClosed(row.getApiKey()))
                .forEach(row -> sql.update(REPORT_CONTRACTOR)
                        .set(REPORT_CONTRACTOR.API_KEY, vault.close(row.getApiKey()))
                        .where(REPORT_CONTRACTOR.OFFICE_ID.eq(row.getOfficeId()))
                        .and(REPORT_CONTRACTOR.API_KEY.eq(row.getApiKey()))
                        .execute());
    }
}
