package org.rione.participation;

import static org.rionedb.Tables.SUBJECT_RATING;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.rione.shared.PersonId;
import org.springframework.stereotype.Repository;

/** The ratings, one row each. */
@Repository
class RatingStore {

    private final DSLContext sql;

    RatingStore(DSLContext sql) {
        this.sql = sql;
    }

    void put(Subject subject, PersonId person, int stars, boolean verified, LocalDate day) {
        sql.insertInto(SUBJECT_RATING)
                .set(SUBJECT_RATING.SUBJECT_KIND, subject.kind().name())
                .set(SUBJECT_RATING.SUBJECT_ID, subject.id())
                .set(SUBJECT_RATING.PERSON_ID, person.value())
                .set(SUBJECT_RATING.STARS, stars)
                .set(SUBJECT_RATING.VERIFIED, verified)
                .set(SUBJECT_RATING.RATED_ON, day)
                .onDuplicateKeyUpdate()
                .set(SUBJECT_RATING.STARS, stars)
                .set(SUBJECT_RATING.VERIFIED, verified)
                .set(SUBJECT_RATING.RATED_ON, day)
                .execute();
    }

    boolean remove(Subject subject, PersonId person) {
        return sql.deleteFrom(SUBJECT_RATING)
                        .where(on(subject), SUBJECT_RATING.PERSON_ID.eq(person.value()))
                        .execute()
                > 0;
    }

    Optional<Integer> find(Subject subject, PersonId person) {
        return sql.select(SUBJECT_RATING.STARS)
                .from(SUBJECT_RATING)
                .where(on(subject), SUBJECT_RATING.PERSON_ID.eq(person.value()))
                .fetchOptional(SUBJECT_RATING.STARS);
    }

    Satisfaction count(Subject subject) {
        var byStars = new Long[Satisfaction.MOST];
        Arrays.fill(byStars, 0L);
        long verified = 0;
        for (var row : sql.select(SUBJECT_RATING.STARS, SUBJECT_RATING.VERIFIED, DSL.count())
                .from(SUBJECT_RATING)
                .where(on(subject))
                .groupBy(SUBJECT_RATING.STARS, SUBJECT_RATING.VERIFIED)) {
            byStars[row.value1() - 1] += row.value3();
            verified += row.value2() ? row.value3() : 0;
        }
        return new Satisfaction(Arrays.asList(byStars), verified);
    }

    private static Condition on(Subject subject) {
        return SUBJECT_RATING.SUBJECT_KIND.eq(subject.kind().name()).and(SUBJECT_RATING.SUBJECT_ID.eq(subject.id()));
    }
}
