package org.rione.moderation;

import static org.rionedb.Tables.REVIEW_DECISION;
import static org.rionedb.Tables.REVIEW_STATEMENT;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.rione.identity.CurrentPerson;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What moderators decided on what a person wrote, as the person is told. */
@Service
public class Statements {

    private static final int SHOWN = 50;

    private final DSLContext sql;
    private final DecisionStore decisions;
    private final CurrentPerson current;
    private final Clock clock;

    Statements(DSLContext sql, DecisionStore decisions, CurrentPerson current, Clock clock) {
        this.sql = sql;
        this.decisions = decisions;
        this.current = current;
        this.clock = clock;
    }

    /** @param correcting whether it tells that the decision was taken back */
    public record Received(DecisionRecord decision, boolean correcting, Instant at) {}

    /** The statements to the signed-in person, newest first. */
    @PreAuthorize("isAuthenticated()")
    public List<Received> mine() {
        return sql.select(REVIEW_DECISION.asterisk(), REVIEW_STATEMENT.CORRECTING, REVIEW_STATEMENT.SENT_AT)
                .from(REVIEW_STATEMENT)
                .join(REVIEW_DECISION)
                .on(REVIEW_DECISION.ID.eq(REVIEW_STATEMENT.DECISION_ID))
                .where(REVIEW_STATEMENT.PERSON_ID.eq(current.require().id().value()))
                .orderBy(REVIEW_STATEMENT.SENT_AT.desc(), REVIEW_STATEMENT.ID.desc())
                .limit(SHOWN)
                .fetch(row -> new Received(
                        DecisionStore.decision(row),
                        row.get(REVIEW_STATEMENT.CORRECTING),
                        row.get(REVIEW_STATEMENT.SENT_AT)));
    }

    /** Inside the transaction of the decision: a restriction without its reasons cannot happen. */
    void send(DecisionRecord decision) {
        if (decision.outcome().restricts()) {
            decision.author()
                    .ifPresent(author -> decisions.addStatement(decision.id(), author, false, clock.instant()));
        }
    }

    void correct(DecisionRecord decision) {
        if (decision.outcome().restricts()) {
            decision.author().ifPresent(author -> decisions.addStatement(decision.id(), author, true, clock.instant()));
        }
    }
}
