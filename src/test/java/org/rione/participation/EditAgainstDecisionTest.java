package org.rione.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rione.TestPeople.as;
import static org.rionedb.Tables.REVIEW_ITEM;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.rione.ServiceTest;
import org.rione.TestPeople;
import org.rione.identity.SignedIn;
import org.rione.moderation.Decision;
import org.rione.moderation.Decisions;
import org.rione.moderation.ReviewItemId;
import org.rione.moderation.ReviewQueue;
import org.rione.shared.Ids;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** An author changes a comment in the moment in which a moderator decides on it: nobody meets an error of the database. */
class EditAgainstDecisionTest extends ServiceTest {

    private static final int ROUNDS = 12;

    @Autowired
    Comments comments;

    @Autowired
    ReviewQueue queue;

    @Autowired
    Decisions decisions;

    @Autowired
    TestSubjects subjects;

    @Autowired
    TestPeople people;

    @Autowired
    DSLContext sql;

    @Test
    void both_are_done_or_one_is_told_why_not() throws Exception {
        var subject = subjects.open();
        var moderator = people.person(false, Role.MODERATOR);
        for (int round = 0; round < ROUNDS; round++) {
            var author = people.resident();
            var id = post(subject, author);
            var item = itemOf(id);
            as(moderator, () -> queue.claim(item));
            var together = new CyclicBarrier(2);
            try (var threads = Executors.newFixedThreadPool(2)) {
                var edit = threads.submit(task(
                        together,
                        author,
                        () -> comments.edit(id, Stance.CONTRARY, new CommentText("Cambiato mentre si decide"))));
                var decide = threads.submit(
                        task(together, moderator, () -> decisions.decide(item, 0, new Decision.Approve())));
                assertThat(edit.get(20, TimeUnit.SECONDS)).isEmpty();
                assertThat(decide.get(20, TimeUnit.SECONDS)).isEmpty();
            }
        }
    }

    /** What went wrong, other than a refusal in words. */
    private static Callable<Optional<Throwable>> task(CyclicBarrier together, SignedIn who, Runnable action) {
        return () -> {
            together.await(10, TimeUnit.SECONDS);
            try {
                as(who, action);
                return Optional.empty();
            } catch (Refusal toldWhy) {
                return Optional.empty();
            } catch (RuntimeException e) {
                return Optional.of(e);
            }
        };
    }

    private CommentId post(Subject subject, SignedIn author) {
        var posted = new CommentId[1];
        as(
                author,
                () -> posted[0] = comments.post(new NewComment(
                        subject,
                        Optional.empty(),
                        Stance.NEUTRAL,
                        new CommentText("Si decide"),
                        Ids.next().toString())));
        return posted[0];
    }

    private ReviewItemId itemOf(CommentId comment) {
        return new ReviewItemId(sql.select(REVIEW_ITEM.ID)
                .from(REVIEW_ITEM)
                .where(REVIEW_ITEM.CONTENT_ID.eq(comment.value()))
                .fetchSingle(REVIEW_ITEM.ID));
    }
}
