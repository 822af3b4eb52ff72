package org.rione.reports;

import static org.rionedb.Tables.REPORT;
import static org.rionedb.Tables.REPORT_DRAFT;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.rione.identity.AccountChanged;
import org.rione.identity.PersonErased;
import org.rione.shared.Changes;
import org.rione.shared.PersonId;
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

    /** Reports that bear their author's name bear the new one. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void show(AccountChanged changed) {
        named(changed.person()).forEach(report -> changes.touch(Topics.subject(report)));
    }

    private List<UUID> named(PersonId author) {
        return sql.select(REPORT.ID)
                .from(REPORT)
                .where(REPORT.AUTHOR_ID.eq(author.value()), REPORT.NAMING.eq(Naming.NAMED.name()))
                .fetch(REPORT.ID);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(PersonErased erased) {
        var person = erased.person().value();
        sql.deleteFrom(REPORT_DRAFT).where(REPORT_DRAFT.PERSON_ID.eq(person)).execute();
        var named = named(erased.person());
        sql.update(REPORT)
                .set(REPORT.NAMING, Naming.PSEUDONYMOUS.name())
                .where(REPORT.ID.in(named))
                .execute();
        named.forEach(report -> changes.touch(Topics.subject(report)));
    }
}
