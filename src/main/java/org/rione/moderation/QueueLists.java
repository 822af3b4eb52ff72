package org.rione.moderation;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.noCondition;
import static org.rionedb.Tables.CONTENT_NOTICE;
import static org.rionedb.Tables.REVIEW_ITEM;
import static org.rionedb.Tables.REVIEW_STEP;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.ResultQuery;
import org.rione.moderation.ReviewItem.State;
import org.rione.shared.Cursor;
import org.rione.shared.Slice;
import org.springframework.stereotype.Repository;

/** Reads the queue: worst and oldest first, by key. */
@Repository
class QueueLists {

    private final DSLContext sql;

    QueueLists(DSLContext sql) {
        this.sql = sql;
    }

    Slice<ReviewItem> waiting(Optional<ContentKind> kind, Optional<Cursor> after, int limit) {
        var items = query(kind, after, limit).fetch(ReviewStore::item);
        return Slice.of(items, limit, item -> Cursor.of(item.dueAt(), item.id().value()));
    }

    /** Follows an index from its first row: the length of the queue does not matter. */
    ResultQuery<Record> query(Optional<ContentKind> kind, Optional<Cursor> after, int limit) {
        return sql.select(ReviewStore.columns())
                .from(REVIEW_ITEM)
                .where(REVIEW_ITEM.STATE.eq(State.WAITING.name()))
                .and(kind.map(one -> REVIEW_ITEM.KIND.eq(one.name())).orElse(noCondition()))
                .and(after.map(QueueLists::behind).orElse(noCondition()))
                .orderBy(REVIEW_ITEM.DUE_AT, REVIEW_ITEM.ID)
                .limit(limit + 1);
    }

    Map<ContentKind, Integer> counts() {
        var counts = new EnumMap<ContentKind, Integer>(ContentKind.class);
        sql.select(REVIEW_ITEM.KIND, count())
                .from(REVIEW_ITEM)
                .where(REVIEW_ITEM.STATE.eq(State.WAITING.name()))
                .groupBy(REVIEW_ITEM.KIND)
                .forEach(row -> counts.put(ContentKind.valueOf(row.value1()), row.value2()));
        return counts;
    }

    List<ReviewStep> history(ReviewItemId item) {
        return sql.select(REVIEW_STEP.AT, REVIEW_STEP.WHAT, REVIEW_STEP.WHO, REVIEW_STEP.DETAIL)
                .from(REVIEW_STEP)
                .where(REVIEW_STEP.ITEM_ID.eq(item.value()))
                .orderBy(REVIEW_STEP.ID.desc())
                .limit(50)
                .fetch(Records.mapping(
                        (at, what, who, detail) -> new ReviewStep(at, ReviewStep.What.valueOf(what), who, detail)));
    }

    List<NoticeRow> notices(ReviewItemId item) {
        return sql.select(CONTENT_NOTICE.AT, CONTENT_NOTICE.RULE, CONTENT_NOTICE.WORDS)
                .from(CONTENT_NOTICE)
                .where(CONTENT_NOTICE.ITEM_ID.eq(item.value()))
                .orderBy(CONTENT_NOTICE.ID.desc())
                .limit(20)
                .fetch(Records.mapping((at, rule, words) -> new NoticeRow(at, Rule.valueOf(rule), words)));
    }

    private static Condition behind(Cursor cursor) {
        var due = Instant.parse(cursor.key().get(0));
        var id = UUID.fromString(cursor.key().get(1));
        return REVIEW_ITEM.DUE_AT.gt(due).or(REVIEW_ITEM.DUE_AT.eq(due).and(REVIEW_ITEM.ID.gt(id)));
    }
}
