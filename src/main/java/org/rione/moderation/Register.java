package org.rione.moderation;

import static org.jooq.impl.DSL.noCondition;
import static org.rionedb.Tables.REVIEW_DECISION;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.rione.shared.Cursor;
import org.rione.shared.Slice;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The public register of decisions: what was decided and why, never about whom or by whom. */
@Service
public class Register {

    /** Touched when a decision is taken or taken back. */
    public static final String TOPIC = "moderation-register";

    private final DSLContext sql;

    Register(DSLContext sql) {
        this.sql = sql;
    }

    public record Entry(UUID id, Instant at, ContentKind kind, Optional<Rule> rule, Outcome outcome, FoundBy foundBy) {}

    /** Decisions that stand, newest first. */
    @PreAuthorize("permitAll()")
    public Slice<Entry> page(Optional<Cursor> after, int limit) {
        var entries = sql.select(
                        REVIEW_DECISION.ID,
                        REVIEW_DECISION.DECIDED_AT,
                        REVIEW_DECISION.KIND,
                        REVIEW_DECISION.RULE,
                        REVIEW_DECISION.OUTCOME,
                        REVIEW_DECISION.FOUND_BY)
                .from(REVIEW_DECISION)
                .where(REVIEW_DECISION.UNDONE_AT.isNull())
                .and(after.map(Register::behind).orElse(noCondition()))
                .orderBy(REVIEW_DECISION.DECIDED_AT.desc(), REVIEW_DECISION.ID.desc())
                .limit(limit + 1)
                .fetch(Records.mapping((id, at, kind, rule, outcome, foundBy) -> new Entry(
                        id,
                        at,
                        ContentKind.valueOf(kind),
                        Optional.ofNullable(rule).map(Rule::valueOf),
                        Outcome.valueOf(outcome),
                        FoundBy.valueOf(foundBy))));
        return Slice.of(entries, limit, entry -> Cursor.of(entry.at(), entry.id()));
    }

    private static Condition behind(Cursor cursor) {
        var at = Instant.parse(cursor.key().get(0));
        var id = UUID.fromString(cursor.key().get(1));
        return REVIEW_DECISION
                .DECIDED_AT
                .lt(at)
                .or(REVIEW_DECISION.DECIDED_AT.eq(at).and(REVIEW_DECISION.ID.lt(id)));
    }
}
