package org.rione.participation;

import static org.rionedb.Tables.SUBJECT_COMMENT;
import static org.rionedb.Tables.SUBJECT_RATING;
import static org.rionedb.Tables.SUBJECT_TALLY;
import static org.rionedb.Tables.SUBJECT_VOTE;

import java.util.List;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.rione.shared.Changes;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counts again, in the background, what has moved. Which subjects moved is kept in memory: a start after a crash
 * counts all of them once.
 */
@Component
class TallyFolding {

    private final DSLContext sql;
    private final VoteStore votes;
    private final RatingStore ratings;
    private final Movements movements;
    private final Changes changes;
    private volatile boolean countAll;

    TallyFolding(DSLContext sql, VoteStore votes, RatingStore ratings, Movements movements, Changes changes) {
        this.sql = sql;
        this.votes = votes;
        this.ratings = ratings;
        this.movements = movements;
        this.changes = changes;
    }

    /** Not now: whoever waits for the start need not wait for this. */
    @EventListener(ApplicationReadyEvent.class)
    void started() {
        countAll = true;
    }

    /** Each of the three jumps from subject to subject in an index, however many rows a subject has. */
    private void rememberAll() {
        sql.selectDistinct(SUBJECT_VOTE.SUBJECT_KIND, SUBJECT_VOTE.SUBJECT_ID)
                .from(SUBJECT_VOTE)
                .union(sql.selectDistinct(SUBJECT_RATING.SUBJECT_KIND, SUBJECT_RATING.SUBJECT_ID)
                        .from(SUBJECT_RATING))
                .union(sql.selectDistinct(SUBJECT_COMMENT.SUBJECT_KIND, SUBJECT_COMMENT.SUBJECT_ID)
                        .from(SUBJECT_COMMENT))
                .forEach(row -> movements.remember(new Subject(SubjectKind.valueOf(row.value1()), row.value2())));
    }

    @Scheduled(fixedDelay = 2000)
    void fold() {
        if (countAll) {
            rememberAll();
            countAll = false;
        }
        var moved = movements.takeDirty();
        for (var subject : moved) {
            try {
                fold(subject);
            } catch (RuntimeException e) {
                movements.remember(subject);
                throw e;
            }
        }
        moved.stream().map(Subject::kind).distinct().forEach(kind -> changes.touch(Tally.topic(kind)));
    }

    void fold(Subject subject) {
        var importance = votes.count(subject);
        var satisfaction = ratings.count(subject);
        var stars = IntStream.rangeClosed(1, Satisfaction.MOST)
                .mapToLong(n -> n * satisfaction.byStars().get(n - 1))
                .sum();
        var published = List.of(
                SUBJECT_COMMENT.SUBJECT_KIND.eq(subject.kind().name()),
                SUBJECT_COMMENT.SUBJECT_ID.eq(subject.id()),
                SUBJECT_COMMENT.STATE.eq(CommentState.PUBLISHED.name()));
        var lastComment = sql.select(SUBJECT_COMMENT.WRITTEN_AT)
                .from(SUBJECT_COMMENT)
                .where(published)
                .orderBy(SUBJECT_COMMENT.ID.desc())
                .limit(1)
                .fetchOptional(SUBJECT_COMMENT.WRITTEN_AT);
        var row = sql.newRecord(SUBJECT_TALLY);
        row.setSubjectKind(subject.kind().name());
        row.setSubjectId(subject.id());
        row.setYes((int) importance.yes());
        row.setNo((int) importance.no());
        row.setYesVerified((int) importance.yesVerified());
        row.setNoVerified((int) importance.noVerified());
        row.setRatings((int) satisfaction.all());
        row.setStars((int) stars);
        row.setRatingsVerified((int) satisfaction.verified());
        row.setComments(sql.fetchCount(SUBJECT_COMMENT, published));
        row.setLastCommentAt(lastComment.orElse(null));
        sql.insertInto(SUBJECT_TALLY).set(row).onDuplicateKeyUpdate().set(row).execute();
    }
}
