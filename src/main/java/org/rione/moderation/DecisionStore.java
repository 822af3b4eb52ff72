package org.rione.moderation;

import static org.rionedb.Tables.REVIEW_DECISION;
import static org.rionedb.Tables.REVIEW_STATEMENT;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.rione.shared.Ids;
import org.rione.shared.PersonId;
import org.springframework.stereotype.Repository;

/** Decisions and the statements that went out about them. Nothing is ever deleted. */
@Repository
class DecisionStore {

    private final DSLContext sql;

    DecisionStore(DSLContext sql) {
        this.sql = sql;
    }

    /** One decision a round: a second one for the same round breaks a unique key. */
    void add(DecisionRecord decision) {
        var row = sql.newRecord(REVIEW_DECISION);
        row.setId(decision.id().value());
        row.setItemId(decision.item().value());
        row.setRound(decision.round());
        row.setKind(decision.content().kind().name());
        row.setContentId(decision.content().id());
        row.setAuthorId(decision.author().map(PersonId::value).orElse(null));
        row.setOutcome(decision.outcome().name());
        row.setRule(decision.rule().map(Rule::name).orElse(null));
        row.setFacts(decision.facts());
        row.setFoundBy(decision.foundBy().name());
        row.setPassages(Redaction.written(decision.covered()));
        row.setSeenVersion(decision.seenVersion());
        row.setBeforeIt(decision.before().name());
        row.setContext(decision.context());
        row.setContextPath(decision.contextPath());
        row.setDecidedAt(decision.at());
        row.setDecidedBy(decision.decider().value());
        row.setDeciderName(decision.deciderName());
        row.insert();
    }

    Optional<DecisionRecord> find(DecisionId id) {
        return sql.selectFrom(REVIEW_DECISION)
                .where(REVIEW_DECISION.ID.eq(id.value()))
                .fetchOptional(DecisionStore::decision);
    }

    /** The last decision on the item that was not taken back. */
    Optional<DecisionRecord> standing(ReviewItemId item) {
        return sql.selectFrom(REVIEW_DECISION)
                .where(REVIEW_DECISION.ITEM_ID.eq(item.value()))
                .and(REVIEW_DECISION.UNDONE_AT.isNull())
                .orderBy(REVIEW_DECISION.ROUND.desc())
                .limit(1)
                .fetchOptional(DecisionStore::decision);
    }

    boolean markUndone(DecisionId id, Instant at) {
        return sql.update(REVIEW_DECISION)
                        .set(REVIEW_DECISION.UNDONE_AT, at)
                        .where(REVIEW_DECISION.ID.eq(id.value()))
                        .and(REVIEW_DECISION.UNDONE_AT.isNull())
                        .execute()
                == 1;
    }

    void addStatement(DecisionId decision, PersonId person, boolean correcting, Instant at) {
        sql.insertInto(REVIEW_STATEMENT)
                .set(REVIEW_STATEMENT.ID, Ids.next())
                .set(REVIEW_STATEMENT.DECISION_ID, decision.value())
                .set(REVIEW_STATEMENT.PERSON_ID, person.value())
                .set(REVIEW_STATEMENT.CORRECTING, correcting)
                .set(REVIEW_STATEMENT.SENT_AT, at)
                .execute();
    }

    static DecisionRecord decision(Record row) {
        return new DecisionRecord(
                new DecisionId(row.get(REVIEW_DECISION.ID)),
                new ReviewItemId(row.get(REVIEW_DECISION.ITEM_ID)),
                row.get(REVIEW_DECISION.ROUND),
                new ContentRef(ContentKind.valueOf(row.get(REVIEW_DECISION.KIND)), row.get(REVIEW_DECISION.CONTENT_ID)),
                Optional.ofNullable(row.get(REVIEW_DECISION.AUTHOR_ID)).map(PersonId::new),
                Outcome.valueOf(row.get(REVIEW_DECISION.OUTCOME)),
                Optional.ofNullable(row.get(REVIEW_DECISION.RULE)).map(Rule::valueOf),
                row.get(REVIEW_DECISION.FACTS),
                FoundBy.valueOf(row.get(REVIEW_DECISION.FOUND_BY)),
                Redaction.read(row.get(REVIEW_DECISION.PASSAGES)),
                row.get(REVIEW_DECISION.SEEN_VERSION),
                Visibility.valueOf(row.get(REVIEW_DECISION.BEFORE_IT)),
                row.get(REVIEW_DECISION.CONTEXT),
                row.get(REVIEW_DECISION.CONTEXT_PATH),
                row.get(REVIEW_DECISION.DECIDED_AT),
                new PersonId(row.get(REVIEW_DECISION.DECIDED_BY)),
                row.get(REVIEW_DECISION.DECIDER_NAME),
                Optional.ofNullable(row.get(REVIEW_DECISION.UNDONE_AT)));
    }
}
