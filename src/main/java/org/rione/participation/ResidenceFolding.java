package org.rione.participation;

import static org.rionedb.Tables.RESIDENCE_CHANGE;
import static org.rionedb.Tables.SUBJECT_RATING;
import static org.rionedb.Tables.SUBJECT_VOTE;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.rione.identity.PersonErased;
import org.rione.identity.ResidenceChanged;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a later confirmation of residence reach the votes and ratings already cast. Not at once: whoever confirmed one
 * person and watched the counters would learn what that person voted. At night, for several people together.
 *
 * @see <a href="../../../../../../docs/decisions/0121-residence-reaches-votes-at-night.md">decision 0121</a>
 */
@Component
class ResidenceFolding {

    static final int TOGETHER = 5;
    static final Duration LONGEST_WAIT = Duration.ofDays(30);

    private final DSLContext sql;
    private final Movements movements;
    private final Clock clock;

    ResidenceFolding(DSLContext sql, Movements movements, Clock clock) {
        this.sql = sql;
        this.movements = movements;
        this.clock = clock;
    }

    /** In the transaction of the change: it cannot be forgotten. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void hear(ResidenceChanged change) {
        sql.insertInto(RESIDENCE_CHANGE)
                .set(RESIDENCE_CHANGE.PERSON_ID, change.person().value())
                .set(RESIDENCE_CHANGE.VERIFIED, change.verified())
                .set(RESIDENCE_CHANGE.HEARD_AT, change.at())
                .onDuplicateKeyUpdate()
                .set(RESIDENCE_CHANGE.VERIFIED, change.verified())
                .execute();
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(PersonErased erased) {
        sql.deleteFrom(RESIDENCE_CHANGE)
                .where(RESIDENCE_CHANGE.PERSON_ID.eq(erased.person().value()))
                .execute();
    }

    @Transactional
    @Scheduled(cron = "0 20 3 * * *")
    public void fold() {
        fold(clock.instant());
    }

    /** Nothing happens while too few wait, unless one has waited for a month. */
    void fold(Instant now) {
        var waiting = sql.selectFrom(RESIDENCE_CHANGE).forUpdate().fetch();
        var patience = now.minus(LONGEST_WAIT);
        if (waiting.size() < TOGETHER
                && waiting.stream().noneMatch(one -> one.getHeardAt().isBefore(patience))) {
            return;
        }
        for (var verified : List.of(true, false)) {
            apply(
                    waiting.stream()
                            .filter(one -> one.getVerified().equals(verified))
                            .map(one -> one.getPersonId())
                            .toList(),
                    verified);
        }
        sql.deleteFrom(RESIDENCE_CHANGE)
                .where(RESIDENCE_CHANGE.PERSON_ID.in(
                        waiting.stream().map(one -> one.getPersonId()).toList()))
                .execute();
    }

    private void apply(Collection<UUID> people, boolean verified) {
        var moved = new HashSet<Subject>();
        sql.select(SUBJECT_VOTE.SUBJECT_KIND, SUBJECT_VOTE.SUBJECT_ID)
                .from(SUBJECT_VOTE)
                .where(SUBJECT_VOTE.PERSON_ID.in(people), SUBJECT_VOTE.VERIFIED.ne(verified))
                .union(sql.select(SUBJECT_RATING.SUBJECT_KIND, SUBJECT_RATING.SUBJECT_ID)
                        .from(SUBJECT_RATING)
                        .where(SUBJECT_RATING.PERSON_ID.in(people), SUBJECT_RATING.VERIFIED.ne(verified)))
                .forEach(row -> moved.add(subject(row)));
        sql.update(SUBJECT_VOTE)
                .set(SUBJECT_VOTE.VERIFIED, verified)
                .where(SUBJECT_VOTE.PERSON_ID.in(people))
                .execute();
        sql.update(SUBJECT_RATING)
                .set(SUBJECT_RATING.VERIFIED, verified)
                .where(SUBJECT_RATING.PERSON_ID.in(people))
                .execute();
        moved.forEach(movements::opinions);
    }

    private static Subject subject(Record2<String, UUID> row) {
        return new Subject(SubjectKind.valueOf(row.value1()), row.value2());
    }
}
