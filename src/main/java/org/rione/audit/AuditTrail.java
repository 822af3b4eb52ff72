package org.rione.audit;

import static org.rionedb.Tables.AUDIT_ENTRY;

import org.jooq.DSLContext;
import org.rione.shared.DomainEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes one entry for each domain event, in the transaction of the change: both are there, or neither. */
@Component
class AuditTrail {

    private final DSLContext sql;
    private final JsonMapper json;
    private final AuditedActor actor;

    AuditTrail(DSLContext sql, JsonMapper json, AuditedActor actor) {
        this.sql = sql;
        this.json = json;
        this.actor = actor;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void record(DomainEvent event) {
        sql.insertInto(AUDIT_ENTRY)
                .set(AUDIT_ENTRY.AT, event.at())
                .set(AUDIT_ENTRY.ACTOR, actor.current().orElse(null))
                .set(AUDIT_ENTRY.EVENT, event.getClass().getSimpleName())
                .set(AUDIT_ENTRY.FACTS, json.writeValueAsString(event))
                .execute();
    }
}
