package org.rione.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rione.TestPeople.as;
import static org.rionedb.Tables.REVIEW_ITEM;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.rione.ServiceTest;
import org.rione.TestPeople;
import org.rione.identity.SignedIn;
import org.rione.moderation.Decision;
import org.rione.moderation.Decisions;
import org.rione.moderation.PhotoCovers;
import org.rione.moderation.ReviewItemId;
import org.rione.moderation.ReviewQueue;
import org.rione.moderation.Rule;
import org.rione.moderation.spi.PhotoArea;
import org.rione.reports.merge.Merges;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.rione.shared.photos.SamplePhotos;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Officers and residents change a report in the moment in which a moderator decides on it: the moderator always gets
 * through, the others do or are told in words that it changed; nobody meets an error of the database.
 */
class ChangeAgainstDecisionTest extends ServiceTest {

    private static final int ROUNDS = 10;

    @Autowired
    Reports reports;

    @Autowired
    Merges merges;

    @Autowired
    Photos photos;

    @Autowired
    PhotoCovers covers;

    @Autowired
    ReviewQueue queue;

    @Autowired
    Decisions decisions;

    @Autowired
    ReportSamples samples;

    @Autowired
    TestPeople people;

    @Autowired
    DSLContext sql;

    @Test
    void an_officer_answers_while_a_moderator_removes() throws Exception {
        var officer = people.person(false, Role.OFFICER);
        for (int round = 0; round < ROUNDS; round++) {
            var report = samples.sent(people.resident(), "Risposta e rimozione", Visibility.PUBLIC);
            against(
                    report,
                    officer,
                    () -> reports.act(
                            report.id(),
                            report.version(),
                            new ReportAction.Answer("Ci pensiamo noi.", Optional.empty())));
            assertThat(state(report)).isInstanceOf(ReportState.Removed.class);
        }
    }

    @Test
    void the_reporter_brings_it_back_while_a_moderator_removes() throws Exception {
        var officer = people.person(false, Role.OFFICER);
        for (int round = 0; round < ROUNDS; round++) {
            var author = people.resident();
            var sent = samples.sent(author, "Riapertura e rimozione", Visibility.PUBLIC);
            var report = taken(officer, sent);
            as(
                    officer,
                    () -> reports.act(
                            report.id(), report.version(), new ReportAction.Close(new Outcome.Fixed(), "Fatto.")));
            against(report, author, () -> reports.notFixed(report.id()));
            assertThat(state(report)).isInstanceOf(ReportState.Removed.class);
        }
    }

    @Test
    void a_neighbour_supports_while_a_moderator_removes() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var report = samples.sent(people.resident(), "Sostegno e rimozione", Visibility.PUBLIC);
            against(report, people.resident(), () -> reports.support(report.id()));
            assertThat(state(report)).isInstanceOf(ReportState.Removed.class);
        }
    }

    @Test
    void neighbours_support_all_at_once_and_some_take_it_back() throws Exception {
        var report = samples.sent(people.resident(), "Sostegni insieme", Visibility.PUBLIC);
        var coming = Stream.generate(people::resident).limit(6).toList();
        var going = Stream.generate(people::resident).limit(3).toList();
        going.forEach(one -> as(one, () -> reports.support(report.id())));
        together(Stream.concat(
                        coming.stream().map(one -> task(one, false, () -> reports.support(report.id()))),
                        going.stream().map(one -> task(one, false, () -> reports.withdrawSupport(report.id()))))
                .toList());
        assertThat(reports.visible(report.id()).orElseThrow().supports()).isEqualTo(6);
    }

    @Test
    void reports_are_merged_while_a_photo_of_one_is_covered() throws Exception {
        var officer = people.person(false, Role.OFFICER);
        var moderator = people.person(false, Role.MODERATOR);
        for (int round = 0; round < ROUNDS; round++) {
            var author = people.resident();
            var gone = samples.sent(author, "Con la foto", Visibility.PUBLIC);
            as(author, () -> {
                var photo = photos.add(SamplePhotos.encode(
                                SamplePhotos.corners(
                                        40,
                                        30,
                                        java.awt.Color.RED,
                                        java.awt.Color.RED,
                                        java.awt.Color.RED,
                                        java.awt.Color.RED),
                                "png"))
                        .photo();
                photos.attachFirst(gone.id(), List.of(photo));
            });
            var stays = samples.sent(people.resident(), "Resta", Visibility.PUBLIC);
            var path = ReportLinks.photo(reports.photos(gone.id()).getFirst().id());
            var item = itemOf(gone);
            as(moderator, () -> queue.claim(item));
            together(
                    task(moderator, true, () -> covers.cover(item, path, List.of(new PhotoArea(0, 0, 50, 50)))),
                    task(officer, true, () -> merges.merge(gone.id(), gone.version(), stays.id(), "È la stessa.")));
            var shown = List.of(gone, stays).stream()
                    .flatMap(report -> reports.photos(report.id()).stream())
                    .toList();
            assertThat(shown).as("one photo, somewhere").hasSize(1);
        }
    }

    private Report taken(SignedIn officer, Report report) {
        var taken = new Report[1];
        as(
                officer,
                () -> taken[0] = reports.act(
                        report.id(),
                        report.version(),
                        new ReportAction.Assign(officer.office().orElseThrow(), "Presa.")));
        return taken[0];
    }

    private void against(Report report, SignedIn who, Runnable change) throws Exception {
        var moderator = people.person(false, Role.MODERATOR);
        var item = itemOf(report);
        as(moderator, () -> queue.claim(item));
        together(
                task(
                        moderator,
                        false,
                        () -> decisions.decide(
                                item,
                                1,
                                new Decision.Remove(new Decision.Reason(Rule.RESPECT, "Offende chi lavora.")))),
                task(who, true, change));
    }

    private ReportState state(Report report) {
        var state = new ReportState[1];
        as(
                people.person(false, Role.MODERATOR),
                () -> state[0] = reports.visible(report.id()).orElseThrow().state());
        return state[0];
    }

    private interface Task {
        Optional<Throwable> run(CyclicBarrier start) throws Exception;
    }

    private static void together(Task... tasks) throws Exception {
        together(List.of(tasks));
    }

    private static void together(List<Task> tasks) throws Exception {
        var start = new CyclicBarrier(tasks.size());
        try (var threads = Executors.newFixedThreadPool(tasks.size())) {
            var running = tasks.stream()
                    .map(task -> threads.submit((Callable<Optional<Throwable>>) () -> task.run(start)))
                    .toList();
            for (var done : running) {
                assertThat(done.get(20, TimeUnit.SECONDS)).isEmpty();
            }
        }
    }

    /**
     * What went wrong.
     *
     * @param mayBeTold whether it is no fault that they are told in words why not
     */
    private static Task task(SignedIn who, boolean mayBeTold, Runnable action) {
        return start -> {
            start.await(10, TimeUnit.SECONDS);
            try {
                as(who, action);
                return Optional.empty();
            } catch (Refusal | OptimisticLockingFailureException told) {
                return mayBeTold ? Optional.empty() : Optional.of(told);
            } catch (RuntimeException e) {
                return Optional.of(e);
            }
        };
    }

    private ReviewItemId itemOf(Report report) {
        return new ReviewItemId(sql.select(REVIEW_ITEM.ID)
                .from(REVIEW_ITEM)
                .where(REVIEW_ITEM.CONTENT_ID.eq(report.id().value()))
                .fetchSingle(REVIEW_ITEM.ID));
    }
}
