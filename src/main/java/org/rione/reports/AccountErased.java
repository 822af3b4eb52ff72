package org.rione.reports;

import static org.rionedb.Tables.REPORT;
import static org.rionedb.Tables.REPORT_DRAFT;

import org.jooq.DSLContext;
import org.rione.identity.PersonErased;
import org.rione.shared.Changes;
import org.rione.shared.Topics;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of reports when their author's account is deleted: the street lamp is still out, so the report stays, and
 * no longer under a name; what was never sent goes. Photos of a draft go with the nightly sweep.
 */
@Component
class AccountErased {

    private final DSLContext sql;
    private final Changes changes;

    AccountErased(DSLContext sql, Changes changes) {
        this.sql = sql;
        this.changes = changes;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(PersonErased erased) {
        var person = erased.person().value();
        sql.deleteFrom(REPORT_DRAFT).where(REPORT_DRAFT.PERSON_ID.eq(person)).execute();
        var named = sql.select(REPORT.ID)
                .from(REPORT)
                .where(REPORT.AUTHOR_ID.eq(person), REPORT.NAMING.eq(Naming.NAMED.name()))
                .fetch(REPORT.ID);
        sql.update(REPORT)
                .set(REPORT.NAMING, Naming.PSEUDONYMOUS.name())
                .where(REPORT.ID.in(named))
                .execute();
        named.forEach(report -> changes.touch(Topics.subject(report)));
    }
}
