package org.rione.participation;

import static org.rionedb.Tables.COMMENT_USEFUL;
import static org.rionedb.Tables.SUBJECT_COMMENT;
import static org.rionedb.Tables.SUBJECT_RATING;
import static org.rionedb.Tables.SUBJECT_VOTE;

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

/** What becomes of people's opinions when their account changes; in the transaction of that change. */
@Component
class AccountChanges {

    private final DSLContext sql;
    private final Movements movements;
    private final Changes changes;

    AccountChanges(DSLContext sql, Movements movements, Changes changes) {
        this.sql = sql;
        this.movements = movements;
        this.changes = changes;
    }

    /** Their comments stand under the new name. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void show(AccountChanged changed) {
        redraw(changed.person());
    }

    private void redraw(PersonId author) {
        sql.selectDistinct(SUBJECT_COMMENT.SUBJECT_ID)
                .from(SUBJECT_COMMENT)
                .where(SUBJECT_COMMENT.AUTHOR_ID.eq(author.value()))
                .forEach(row -> changes.touch(Topics.subject(row.value1())));
    }

    /** Votes, ratings and marks go with their person; comments stay as part of the conversation, without the name. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void forget(PersonErased erased) {
        redraw(erased.person());
        var person = erased.person().value();
        sql.select(SUBJECT_VOTE.SUBJECT_KIND, SUBJECT_VOTE.SUBJECT_ID)
                .from(SUBJECT_VOTE)
                .where(SUBJECT_VOTE.PERSON_ID.eq(person))
                .union(sql.select(SUBJECT_RATING.SUBJECT_KIND, SUBJECT_RATING.SUBJECT_ID)
                        .from(SUBJECT_RATING)
                        .where(SUBJECT_RATING.PERSON_ID.eq(person)))
                .fetch(row -> new Subject(SubjectKind.valueOf(row.value1()), row.value2()))
                .forEach(movements::opinions);
        sql.deleteFrom(SUBJECT_VOTE).where(SUBJECT_VOTE.PERSON_ID.eq(person)).execute();
        sql.deleteFrom(SUBJECT_RATING)
                .where(SUBJECT_RATING.PERSON_ID.eq(person))
                .execute();
        var marked = sql.select(COMMENT_USEFUL.COMMENT_ID)
                .from(COMMENT_USEFUL)
                .where(COMMENT_USEFUL.PERSON_ID.eq(person))
                .fetchSet(COMMENT_USEFUL.COMMENT_ID);
        sql.deleteFrom(COMMENT_USEFUL)
                .where(COMMENT_USEFUL.PERSON_ID.eq(person))
                .execute();
        if (!marked.isEmpty()) {
            sql.update(SUBJECT_COMMENT)
                    .set(SUBJECT_COMMENT.USEFUL, SUBJECT_COMMENT.USEFUL.minus(1))
                    .where(SUBJECT_COMMENT.ID.in(marked))
                    .execute();
        }
    }
}
