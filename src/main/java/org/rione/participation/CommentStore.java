package org.rione.participation;

import static org.rionedb.Tables.COMMENT_USEFUL;
import static org.rionedb.Tables.COMMENT_VERSION;
import static org.rionedb.Tables.SUBJECT_COMMENT;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.rione.identity.OfficeId;
import org.rione.shared.PersonId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

/** Writes comments, their versions and their marks. */
@Repository
class CommentStore {

    static final List<SelectField<?>> FIELDS = List.of(
            SUBJECT_COMMENT.ID,
            SUBJECT_COMMENT.SUBJECT_KIND,
            SUBJECT_COMMENT.SUBJECT_ID,
            SUBJECT_COMMENT.ROOT_ID,
            SUBJECT_COMMENT.AUTHOR_ID,
            SUBJECT_COMMENT.OFFICE_ID,
            SUBJECT_COMMENT.STANCE,
            SUBJECT_COMMENT.BODY,
            SUBJECT_COMMENT.SHOWN_BODY,
            SUBJECT_COMMENT.STATE,
            SUBJECT_COMMENT.LISTED,
            SUBJECT_COMMENT.OFFICIAL,
            SUBJECT_COMMENT.ANSWERED,
            SUBJECT_COMMENT.USEFUL,
            SUBJECT_COMMENT.WRITTEN_AT,
            SUBJECT_COMMENT.EDITED_AT,
            SUBJECT_COMMENT.VERSION);

    private final DSLContext sql;

    CommentStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Adds the comment, unseen as yet; false when this author has sent this draft before. */
    boolean add(Comment comment, String draftKey) {
        try {
            sql.insertInto(SUBJECT_COMMENT)
                    .set(SUBJECT_COMMENT.ID, comment.id().value())
                    .set(SUBJECT_COMMENT.SUBJECT_KIND, comment.subject().kind().name())
                    .set(SUBJECT_COMMENT.SUBJECT_ID, comment.subject().id())
                    .set(SUBJECT_COMMENT.ROOT_ID, comment.root().value())
                    .set(SUBJECT_COMMENT.IS_ROOT, comment.isRoot())
                    .set(SUBJECT_COMMENT.AUTHOR_ID, comment.author().value())
                    .set(
                            SUBJECT_COMMENT.OFFICE_ID,
                            comment.office().map(OfficeId::value).orElse(null))
                    .set(SUBJECT_COMMENT.OFFICIAL, comment.office().isPresent())
                    .set(SUBJECT_COMMENT.ANSWERED, comment.office().isPresent())
                    .set(SUBJECT_COMMENT.STANCE, comment.stance().name())
                    .set(SUBJECT_COMMENT.BODY, comment.body())
                    .set(SUBJECT_COMMENT.STATE, comment.state().name())
                    .set(SUBJECT_COMMENT.LISTED, comment.listed())
                    .set(SUBJECT_COMMENT.USEFUL, 0)
                    .set(SUBJECT_COMMENT.DRAFT_KEY, draftKey)
                    .set(SUBJECT_COMMENT.WRITTEN_AT, comment.writtenAt())
                    .set(SUBJECT_COMMENT.VERSION, comment.version())
                    .execute();
            return true;
        } catch (DuplicateKeyException sentBefore) {
            return false;
        }
    }

    Optional<Comment> byDraft(PersonId author, String draftKey) {
        return draft(author, draftKey).fetchOptional(CommentStore::comment);
    }

    /** Reads what somebody else has committed since this transaction began: the same draft, sent a moment ago. */
    Optional<Comment> byDraftJustNow(PersonId author, String draftKey) {
        return draft(author, draftKey).forShare().fetchOptional(CommentStore::comment);
    }

    private SelectConditionStep<Record> draft(PersonId author, String draftKey) {
        return sql.select(FIELDS)
                .from(SUBJECT_COMMENT)
                .where(SUBJECT_COMMENT.AUTHOR_ID.eq(author.value()), SUBJECT_COMMENT.DRAFT_KEY.eq(draftKey));
    }

    Optional<Comment> find(CommentId id) {
        return sql.select(FIELDS)
                .from(SUBJECT_COMMENT)
                .where(SUBJECT_COMMENT.ID.eq(id.value()))
                .fetchOptional(CommentStore::comment);
    }

    List<Comment> findAll(Collection<UUID> ids) {
        return sql.select(FIELDS)
                .from(SUBJECT_COMMENT)
                .where(SUBJECT_COMMENT.ID.in(ids))
                .fetch(CommentStore::comment);
    }

    /** Holds the comment until the end of the transaction: nobody removes it while it is being answered. */
    Optional<Comment> lock(CommentId id) {
        return sql.select(FIELDS)
                .from(SUBJECT_COMMENT)
                .where(SUBJECT_COMMENT.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(CommentStore::comment);
    }

    /** @param shown whether what it said before may be read in its history */
    void rewrite(Comment before, boolean shown, Stance stance, String body, Instant now) {
        sql.insertInto(COMMENT_VERSION)
                .set(COMMENT_VERSION.COMMENT_ID, before.id().value())
                .set(COMMENT_VERSION.VERSION, before.version())
                .set(COMMENT_VERSION.STANCE, before.stance().name())
                .set(COMMENT_VERSION.BODY, before.body())
                .set(COMMENT_VERSION.SHOWN, shown)
                .set(COMMENT_VERSION.UNTIL, now)
                .execute();
        sql.update(SUBJECT_COMMENT)
                .set(SUBJECT_COMMENT.STANCE, stance.name())
                .set(SUBJECT_COMMENT.BODY, body)
                .set(SUBJECT_COMMENT.EDITED_AT, now)
                .set(SUBJECT_COMMENT.VERSION, before.version() + 1)
                .where(is(before.id()))
                .execute();
    }

    /** Nothing of what was written remains, nor of what was written before. */
    void erase(CommentId id) {
        sql.deleteFrom(COMMENT_VERSION)
                .where(COMMENT_VERSION.COMMENT_ID.eq(id.value()))
                .execute();
        sql.update(SUBJECT_COMMENT)
                .set(SUBJECT_COMMENT.BODY, "")
                .setNull(SUBJECT_COMMENT.SHOWN_BODY)
                .set(SUBJECT_COMMENT.VERSION, SUBJECT_COMMENT.VERSION.plus(1))
                .where(is(id))
                .execute();
    }

    void show(CommentId id, CommentState state, Optional<String> shownBody) {
        sql.update(SUBJECT_COMMENT)
                .set(SUBJECT_COMMENT.STATE, state.name())
                .set(SUBJECT_COMMENT.SHOWN_BODY, shownBody.orElse(null))
                .set(SUBJECT_COMMENT.LISTED, state == CommentState.PUBLISHED)
                .where(is(id))
                .execute();
    }

    /** A root that cannot be read keeps its place while somebody's reply to it can; whether an office answers there. */
    void arrange(CommentId root) {
        var replies = sql.select(SUBJECT_COMMENT.OFFICIAL)
                .from(SUBJECT_COMMENT)
                .where(
                        SUBJECT_COMMENT.ROOT_ID.eq(root.value()),
                        SUBJECT_COMMENT.IS_ROOT.isFalse(),
                        SUBJECT_COMMENT.LISTED.isTrue())
                .orderBy(SUBJECT_COMMENT.OFFICIAL.desc())
                .limit(1)
                .fetchOptional(SUBJECT_COMMENT.OFFICIAL);
        var keepsPlace = replies.isPresent() ? DSL.trueCondition() : published();
        var answered = replies.orElse(false) ? DSL.trueCondition() : SUBJECT_COMMENT.OFFICIAL.isTrue();
        sql.update(SUBJECT_COMMENT)
                .set(SUBJECT_COMMENT.LISTED, DSL.field(keepsPlace))
                .set(SUBJECT_COMMENT.ANSWERED, DSL.field(answered))
                .where(is(root))
                .execute();
    }

    /** True when the mark was not there yet. */
    boolean mark(CommentId comment, PersonId person) {
        var added = sql.insertInto(COMMENT_USEFUL)
                .set(COMMENT_USEFUL.COMMENT_ID, comment.value())
                .set(COMMENT_USEFUL.PERSON_ID, person.value())
                .onDuplicateKeyIgnore()
                .execute();
        count(comment, added);
        return added > 0;
    }

    boolean unmark(CommentId comment, PersonId person) {
        var removed = sql.deleteFrom(COMMENT_USEFUL)
                .where(COMMENT_USEFUL.COMMENT_ID.eq(comment.value()), COMMENT_USEFUL.PERSON_ID.eq(person.value()))
                .execute();
        count(comment, -removed);
        return removed > 0;
    }

    private void count(CommentId comment, int more) {
        if (more != 0) {
            sql.update(SUBJECT_COMMENT)
                    .set(SUBJECT_COMMENT.USEFUL, SUBJECT_COMMENT.USEFUL.plus(more))
                    .where(is(comment))
                    .execute();
        }
    }

    private static Condition is(CommentId id) {
        return SUBJECT_COMMENT.ID.eq(id.value());
    }

    private static Condition published() {
        return SUBJECT_COMMENT.STATE.eq(CommentState.PUBLISHED.name());
    }

    static Comment comment(Record row) {
        return new Comment(
                new CommentId(row.get(SUBJECT_COMMENT.ID)),
                new Subject(
                        SubjectKind.valueOf(row.get(SUBJECT_COMMENT.SUBJECT_KIND)),
                        row.get(SUBJECT_COMMENT.SUBJECT_ID)),
                new CommentId(row.get(SUBJECT_COMMENT.ROOT_ID)),
                new PersonId(row.get(SUBJECT_COMMENT.AUTHOR_ID)),
                Optional.ofNullable(row.get(SUBJECT_COMMENT.OFFICE_ID)).map(OfficeId::new),
                Stance.valueOf(row.get(SUBJECT_COMMENT.STANCE)),
                row.get(SUBJECT_COMMENT.BODY),
                Optional.ofNullable(row.get(SUBJECT_COMMENT.SHOWN_BODY)),
                CommentState.valueOf(row.get(SUBJECT_COMMENT.STATE)),
                row.get(SUBJECT_COMMENT.LISTED),
                row.get(SUBJECT_COMMENT.USEFUL),
                row.get(SUBJECT_COMMENT.WRITTEN_AT),
                Optional.ofNullable(row.get(SUBJECT_COMMENT.EDITED_AT)),
                row.get(SUBJECT_COMMENT.VERSION));
    }
}
