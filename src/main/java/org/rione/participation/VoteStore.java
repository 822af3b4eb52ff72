package org.rione.participation;

import static org.rionedb.Tables.SUBJECT_VOTE;

import java.time.LocalDate;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.rione.shared.PersonId;
import org.springframework.stereotype.Repository;

/** The votes, one row each; there is no counter row that all voters would have to wait for. */
@Repository
class VoteStore {

    private final DSLContext sql;

    VoteStore(DSLContext sql) {
        this.sql = sql;
    }

    void put(Subject subject, PersonId person, Opinion opinion, boolean verified, LocalDate day) {
        var priority = opinion == Opinion.PRIORITY;
        sql.insertInto(SUBJECT_VOTE)
                .set(SUBJECT_VOTE.SUBJECT_KIND, subject.kind().name())
                .set(SUBJECT_VOTE.SUBJECT_ID, subject.id())
                .set(SUBJECT_VOTE.PERSON_ID, person.value())
                .set(SUBJECT_VOTE.PRIORITY, priority)
                .set(SUBJECT_VOTE.VERIFIED, verified)
                .set(SUBJECT_VOTE.VOTED_ON, day)
                .onDuplicateKeyUpdate()
                .set(SUBJECT_VOTE.PRIORITY, priority)
                .set(SUBJECT_VOTE.VERIFIED, verified)
                .set(SUBJECT_VOTE.VOTED_ON, day)
                .execute();
    }

    boolean remove(Subject subject, PersonId person) {
        return sql.deleteFrom(SUBJECT_VOTE)
                        .where(on(subject), SUBJECT_VOTE.PERSON_ID.eq(person.value()))
                        .execute()
                > 0;
    }

    Optional<Opinion> find(Subject subject, PersonId person) {
        return sql.select(SUBJECT_VOTE.PRIORITY)
                .from(SUBJECT_VOTE)
                .where(on(subject), SUBJECT_VOTE.PERSON_ID.eq(person.value()))
                .fetchOptional(row -> row.value1() ? Opinion.PRIORITY : Opinion.NOT_PRIORITY);
    }

    /** Reads nothing but the covering index. */
    Importance count(Subject subject) {
        long[][] counts = new long[2][2];
        sql.select(SUBJECT_VOTE.PRIORITY, SUBJECT_VOTE.VERIFIED, DSL.count())
                .from(SUBJECT_VOTE)
                .where(on(subject))
                .groupBy(SUBJECT_VOTE.PRIORITY, SUBJECT_VOTE.VERIFIED)
                .forEach(row -> counts[row.value1() ? 1 : 0][row.value2() ? 1 : 0] = row.value3());
        return new Importance(counts[1][0] + counts[1][1], counts[0][0] + counts[0][1], counts[1][1], counts[0][1]);
    }

    private static Condition on(Subject subject) {
        return SUBJECT_VOTE.SUBJECT_KIND.eq(subject.kind().name()).and(SUBJECT_VOTE.SUBJECT_ID.eq(subject.id()));
    }
}
