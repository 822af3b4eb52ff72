package org.rione.participation;

import static org.rionedb.Tables.SUBJECT_RATING;
import static org.rionedb.Tables.SUBJECT_VOTE;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.rione.identity.CurrentPerson;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** All votes and ratings of the person who asks; of nobody else. */
@Service
public class OwnOpinions {

    private final DSLContext sql;
    private final CurrentPerson person;

    OwnOpinions(DSLContext sql, CurrentPerson person) {
        this.sql = sql;
        this.person = person;
    }

    /** Latest first; there are as many as there are subjects that the person cared for, some hundreds at most. */
    @PreAuthorize("isAuthenticated()")
    public List<OwnOpinion> all() {
        var me = person.require().id().value();
        var bySubject = new LinkedHashMap<Subject, OwnOpinion>();
        sql.select(SUBJECT_VOTE.SUBJECT_KIND, SUBJECT_VOTE.SUBJECT_ID, SUBJECT_VOTE.PRIORITY, SUBJECT_VOTE.VOTED_ON)
                .from(SUBJECT_VOTE)
                .where(SUBJECT_VOTE.PERSON_ID.eq(me))
                .forEach(row -> {
                    var subject = new Subject(SubjectKind.valueOf(row.value1()), row.value2());
                    var opinion = row.value3() ? Opinion.PRIORITY : Opinion.NOT_PRIORITY;
                    bySubject.put(
                            subject, new OwnOpinion(subject, Optional.of(opinion), Optional.empty(), row.value4()));
                });
        sql.select(
                        SUBJECT_RATING.SUBJECT_KIND,
                        SUBJECT_RATING.SUBJECT_ID,
                        SUBJECT_RATING.STARS,
                        SUBJECT_RATING.RATED_ON)
                .from(SUBJECT_RATING)
                .where(SUBJECT_RATING.PERSON_ID.eq(me))
                .forEach(row -> {
                    var subject = new Subject(SubjectKind.valueOf(row.value1()), row.value2());
                    var vote = Optional.ofNullable(bySubject.get(subject)).flatMap(OwnOpinion::opinion);
                    bySubject.put(subject, new OwnOpinion(subject, vote, Optional.of(row.value3()), row.value4()));
                });
        return bySubject.values().stream()
                .sorted(Comparator.comparing(OwnOpinion::on).reversed())
                .toList();
    }
}
