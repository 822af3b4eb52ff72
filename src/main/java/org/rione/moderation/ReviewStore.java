package org.rione.moderation;

import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;
import static org.rionedb.Tables.REVIEW_ITEM;
import static org.rionedb.Tables.REVIEW_STEP;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.rione.moderation.ReviewItem.Holder;
import org.rione.moderation.ReviewItem.State;
import org.rione.shared.PersonId;
import org.rionedb.tables.records.ReviewItemRecord;
import org.springframework.stereotype.Repository;

/** Items and their history. Leases run on the database's clock, so that all servers agree who holds what. */
@Repository
class ReviewStore {

    static final Field<Instant> NOW = field("utc_timestamp(6)", REVIEW_ITEM.LEASE_UNTIL.getDataType());
    private static final Field<Boolean> LEASE_RUNS = case_().when(REVIEW_ITEM.LEASE_UNTIL.gt(NOW), inline(true))
            .otherwise(inline(false))
            .as("lease_runs");

    private final DSLContext sql;

    ReviewStore(DSLContext sql) {
        this.sql = sql;
    }

    static ReviewItem item(Record row) {
        var holder = row.get(REVIEW_ITEM.HOLDER_ID) == null || !row.get(LEASE_RUNS)
                ? Optional.<Holder>empty()
                : Optional.of(new Holder(
                        new PersonId(row.get(REVIEW_ITEM.HOLDER_ID)),
                        row.get(REVIEW_ITEM.HOLDER_NAME),
                        row.get(REVIEW_ITEM.LEASE_UNTIL)));
        return new ReviewItem(
                new ReviewItemId(row.get(REVIEW_ITEM.ID)),
                new ContentRef(ContentKind.valueOf(row.get(REVIEW_ITEM.KIND)), row.get(REVIEW_ITEM.CONTENT_ID)),
                Optional.ofNullable(row.get(REVIEW_ITEM.AUTHOR_ID)).map(PersonId::new),
                State.valueOf(row.get(REVIEW_ITEM.STATE)),
                Visibility.valueOf(row.get(REVIEW_ITEM.VISIBILITY)),
                row.get(REVIEW_ITEM.OPENED_AT),
                row.get(REVIEW_ITEM.DUE_AT),
                ReviewItem.readKinds(row.get(REVIEW_ITEM.FINDINGS)),
                row.get(REVIEW_ITEM.FLOOD),
                row.get(REVIEW_ITEM.NOTICES),
                row.get(REVIEW_ITEM.EXCERPT),
                holder,
                row.get(REVIEW_ITEM.PASSED_BY),
                row.get(REVIEW_ITEM.ROUND));
    }

    static org.jooq.SelectFieldOrAsterisk[] columns() {
        return new org.jooq.SelectFieldOrAsterisk[] {REVIEW_ITEM.asterisk(), LEASE_RUNS};
    }

    Optional<ReviewItem> find(ReviewItemId id) {
        return sql.select(columns())
                .from(REVIEW_ITEM)
                .where(REVIEW_ITEM.ID.eq(id.value()))
                .fetchOptional(ReviewStore::item);
    }

    /** Reads what is committed now and keeps others from changing it until the end of the transaction. */
    Optional<ReviewItem> lock(ReviewItemId id) {
        return sql.select(columns())
                .from(REVIEW_ITEM)
                .where(REVIEW_ITEM.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(ReviewStore::item);
    }

    /**
     * What is not there yet is not locked: that would hold the gap into which everybody who submits something new at the
     * same time wants to write, until some of them are thrown out as a deadlock.
     */
    Optional<ReviewItem> lock(ContentRef content) {
        return find(content).flatMap(_ -> locked(content));
    }

    private Optional<ReviewItem> locked(ContentRef content) {
        return sql.select(columns())
                .from(REVIEW_ITEM)
                .where(of(content))
                .forUpdate()
                .fetchOptional(ReviewStore::item);
    }

    Optional<ReviewItem> find(ContentRef content) {
        return sql.select(columns()).from(REVIEW_ITEM).where(of(content)).fetchOptional(ReviewStore::item);
    }

    /** Unless there is one for this content already. */
    void add(ReviewItem item) {
        sql.insertInto(REVIEW_ITEM)
                .set(row(item))
                .onDuplicateKeyUpdate()
                .set(REVIEW_ITEM.ID, REVIEW_ITEM.ID)
                .execute();
    }

    /** An item for content that nobody else can know of yet. */
    void insert(ReviewItem item) {
        row(item).insert();
    }

    /** Adds the item, or changes everything but its identity and its notices. */
    void save(ReviewItem item) {
        var row = row(item);
        sql.insertInto(REVIEW_ITEM).set(row).onDuplicateKeyUpdate().set(row).execute();
    }

    private ReviewItemRecord row(ReviewItem item) {
        var row = sql.newRecord(REVIEW_ITEM);
        row.setId(item.id().value());
        row.setKind(item.content().kind().name());
        row.setContentId(item.content().id());
        row.setAuthorId(item.author().map(PersonId::value).orElse(null));
        row.setState(item.state().name());
        row.setVisibility(item.visibility().name());
        row.setOpenedAt(item.openedAt());
        row.setDueAt(item.dueAt());
        row.setBand(item.risk().band().name());
        row.setFindings(ReviewItem.written(item.findings()));
        row.setFlood(item.flood());
        row.setNotices(item.notices());
        row.setExcerpt(item.excerpt());
        row.setHolderId(item.holder().map(holder -> holder.person().value()).orElse(null));
        row.setHolderName(item.holder().map(Holder::name).orElse(""));
        row.setLeaseUntil(item.holder().map(Holder::until).orElse(null));
        row.setPassedBy(item.passedBy());
        row.setRound(item.round());
        return row;
    }

    /** Takes the item unless somebody else holds it; the same person takes it again as often as they like. */
    boolean claim(ReviewItemId id, PersonId person, String name, Duration lease) {
        return sql.update(REVIEW_ITEM)
                        .set(REVIEW_ITEM.HOLDER_ID, person.value())
                        .set(REVIEW_ITEM.HOLDER_NAME, name)
                        .set(REVIEW_ITEM.LEASE_UNTIL, after(lease))
                        .where(REVIEW_ITEM.ID.eq(id.value()))
                        .and(REVIEW_ITEM.STATE.eq(State.WAITING.name()))
                        .and(free().or(REVIEW_ITEM.HOLDER_ID.eq(person.value())))
                        .execute()
                == 1;
    }

    /** Prolongs the lease of the one who holds it; nothing happens to a lease that has run out. */
    boolean renew(ReviewItemId id, PersonId person, Duration lease) {
        return sql.update(REVIEW_ITEM)
                        .set(REVIEW_ITEM.LEASE_UNTIL, after(lease))
                        .where(REVIEW_ITEM.ID.eq(id.value()))
                        .and(REVIEW_ITEM.HOLDER_ID.eq(person.value()))
                        .and(REVIEW_ITEM.LEASE_UNTIL.gt(NOW))
                        .execute()
                == 1;
    }

    boolean release(ReviewItemId id, PersonId person) {
        return sql.update(REVIEW_ITEM)
                        .set(REVIEW_ITEM.HOLDER_ID, (java.util.UUID) null)
                        .set(REVIEW_ITEM.HOLDER_NAME, "")
                        .set(REVIEW_ITEM.LEASE_UNTIL, (Instant) null)
                        .where(REVIEW_ITEM.ID.eq(id.value()))
                        .and(REVIEW_ITEM.HOLDER_ID.eq(person.value()))
                        .execute()
                == 1;
    }

    void passedBy(ReviewItemId id, String name) {
        sql.update(REVIEW_ITEM)
                .set(REVIEW_ITEM.PASSED_BY, name)
                .where(REVIEW_ITEM.ID.eq(id.value()))
                .execute();
    }

    void step(ReviewItemId item, Instant at, ReviewStep.What what, String who, String detail) {
        sql.insertInto(REVIEW_STEP)
                .set(REVIEW_STEP.ITEM_ID, item.value())
                .set(REVIEW_STEP.AT, at)
                .set(REVIEW_STEP.WHAT, what.name())
                .set(REVIEW_STEP.WHO, who)
                .set(REVIEW_STEP.DETAIL, detail)
                .execute();
    }

    private static Condition of(ContentRef content) {
        return REVIEW_ITEM.KIND.eq(content.kind().name()).and(REVIEW_ITEM.CONTENT_ID.eq(content.id()));
    }

    private static Condition free() {
        return REVIEW_ITEM.HOLDER_ID.isNull().or(REVIEW_ITEM.LEASE_UNTIL.le(NOW));
    }

    private static Field<Instant> after(Duration lease) {
        return field(
                "utc_timestamp(6) + interval {0} second",
                REVIEW_ITEM.LEASE_UNTIL.getDataType(), val(lease.toSeconds()));
    }
}
