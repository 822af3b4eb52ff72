package org.rione.reports.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rionedb.Tables.AUDIT_ENTRY;
import static org.rionedb.Tables.REPORT_PHOTO;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.rione.ServiceTest;
import org.rione.TestPeople;
import org.rione.identity.SignedIn;
import org.rione.reports.Outcome;
import org.rione.reports.Report;
import org.rione.reports.ReportAction;
import org.rione.reports.ReportPhoto;
import org.rione.reports.ReportSamples;
import org.rione.reports.ReportState;
import org.rione.reports.ReportStep;
import org.rione.reports.Reports;
import org.rione.reports.Visibility;
import org.rione.shared.Ids;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.core.context.SecurityContextHolder;

class MergesTest extends ServiceTest {

    private static final String WHY = "È la stessa buca, davanti allo stesso portone.";

    @Autowired
    Merges merges;

    @Autowired
    Reports reports;

    @Autowired
    ReportSamples samples;

    @Autowired
    TestPeople people;

    @Autowired
    DSLContext sql;

    @Autowired
    Clock clock;

    @Test
    void supporters_author_and_photos_move_along_and_both_addresses_stay() throws Exception {
        var author = people.resident();
        var duplicate = sent(author, "Buca");
        var survivor = sent(people.resident(), "Buca in via Roma");
        var both = people.resident();
        for (var one : List.of(people.resident(), both)) {
            as(one, () -> reports.support(duplicate.id()));
        }
        as(both, () -> reports.support(survivor.id()));
        var own = photo(survivor, 0);
        var moved = photo(duplicate, 0);

        var after = as(officer(), () -> merges.merge(duplicate.id(), duplicate.version(), survivor.id(), WHY));

        assertThat(after.supports())
                .as("the two supporters once each, and the author")
                .isEqualTo(3);
        assertThat(reports.photos(survivor.id())).extracting(ReportPhoto::id).containsExactly(own, moved);
        var gone = reports.visible(duplicate.code()).orElseThrow();
        assertThat(gone.state()).isEqualTo(new ReportState.Resolved(new Outcome.Duplicate(survivor.id()), WHY));
        assertThat(merges.survivor(duplicate.id()).map(Report::code)).contains(survivor.code());
        assertThat(merges.into(survivor.id())).extracting(Report::code).containsExactly(duplicate.code());
        assertThat(reports.history(survivor.id()).getLast().kind()).isEqualTo(ReportStep.Kind.ABSORBED);
        assertThat(sql.fetchCount(
                        AUDIT_ENTRY,
                        AUDIT_ENTRY
                                .EVENT
                                .eq("ReportsMerged")
                                .and(AUDIT_ENTRY.FACTS.contains(
                                        duplicate.id().value().toString()))))
                .isEqualTo(1);
    }

    @Test
    void parting_them_restores_both_exactly() throws Exception {
        var author = people.resident();
        var duplicate = sent(author, "Lampione");
        var survivor = sent(people.resident(), "Lampione spento");
        var supporter = people.resident();
        as(supporter, () -> reports.support(duplicate.id()));
        as(supporter, () -> reports.support(survivor.id()));
        as(people.resident(), () -> reports.support(duplicate.id()));
        var photos = List.of(photo(duplicate, 0), photo(duplicate, 3));
        var officer = officer();
        var before = as(officer, () -> {
            var taken = reports.act(
                    duplicate.id(),
                    duplicate.version(),
                    new ReportAction.Assign(officer.office().orElseThrow(), "Presa in carico."));
            return reports.act(taken.id(), taken.version(), new ReportAction.Suspend("Manca il pezzo."));
        });

        as(officer, () -> merges.merge(before.id(), before.version(), survivor.id(), WHY));
        var merged = reports.visible(duplicate.id()).orElseThrow();
        var again = as(officer, () -> merges.part(merged.id(), merged.version()));

        assertThat(again.state()).isEqualTo(before.state());
        assertThat(again.office()).isEqualTo(before.office());
        assertThat(again.promise()).isEqualTo(before.promise());
        assertThat(again.closedAt()).isEmpty();
        assertThat(again.supports()).isEqualTo(2);
        assertThat(reports.visible(survivor.id()).orElseThrow().supports()).isEqualTo(1);
        assertThat(sql.select(REPORT_PHOTO.ID, REPORT_PHOTO.POSITION)
                        .from(REPORT_PHOTO)
                        .where(REPORT_PHOTO.REPORT_ID.eq(duplicate.id().value()))
                        .orderBy(REPORT_PHOTO.POSITION)
                        .fetch())
                .extracting(row -> List.of(row.value1(), row.value2()))
                .containsExactly(List.of(photos.get(0), 0), List.of(photos.get(1), 3));
        assertThat(reports.photos(survivor.id())).isEmpty();
        assertThat(merges.survivor(duplicate.id())).isEmpty();
    }

    @Test
    void a_merged_report_is_not_reopened_and_names_where_it_goes_on() throws Exception {
        var author = people.resident();
        var duplicate = sent(author, "Tombino");
        var survivor = sent(people.resident(), "Tombino intasato");
        as(officer(), () -> merges.merge(duplicate.id(), duplicate.version(), survivor.id(), WHY));
        assertThatThrownBy(() -> as(author, () -> reports.notFixed(duplicate.id())))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("reports.refused.merged");
                    assertThat(refusal.arguments()).containsExactly(survivor.code());
                });
    }

    @Test
    void two_who_merge_the_same_report_at_once_one_wins_and_the_other_is_told() throws Exception {
        var duplicate = sent(people.resident(), "Ramo");
        var one = sent(people.resident(), "Ramo pericolante");
        var other = sent(people.resident(), "Ramo sul viale");
        var outcomes = atOnce(
                () -> merges.merge(duplicate.id(), duplicate.version(), one.id(), WHY),
                () -> merges.merge(duplicate.id(), duplicate.version(), other.id(), WHY));
        assertThat(outcomes).filteredOn(String::isEmpty).hasSize(1);
        assertThat(outcomes)
                .filteredOn(name -> !name.isEmpty())
                .containsAnyOf(OptimisticLockingFailureException.class.getSimpleName(), Refusal.class.getSimpleName());
        assertThat(merges.into(one.id()).size() + merges.into(other.id()).size())
                .isEqualTo(1);
    }

    @Test
    void two_who_merge_into_each_other_at_once_make_no_circle() throws Exception {
        var one = sent(people.resident(), "Scritta");
        var other = sent(people.resident(), "Scritta sul muro");
        var outcomes = atOnce(
                () -> merges.merge(one.id(), one.version(), other.id(), WHY),
                () -> merges.merge(other.id(), other.version(), one.id(), WHY));
        assertThat(outcomes).filteredOn(String::isEmpty).hasSize(1);
        assertThat(reports.visible(one.id()).orElseThrow().state().open())
                .isNotEqualTo(reports.visible(other.id()).orElseThrow().state().open());
    }

    @Test
    void circles_closed_reports_and_private_ones_are_refused_and_nothing_moves() throws Exception {
        var officer = officer();
        var one = sent(people.resident(), "Uno");
        var two = sent(people.resident(), "Due");
        var three = sent(people.resident(), "Tre");
        var hidden = samples.sent(people.resident(), "Riservata", Visibility.PRIVATE);
        as(officer, () -> merges.merge(one.id(), one.version(), two.id(), WHY));
        var twoNow = reports.visible(two.id()).orElseThrow();

        refused(officer, twoNow, one, "reports.merge.refused.closed");
        refused(officer, twoNow, two, "reports.merge.refused.itself");
        refused(officer, three, hidden, "reports.merge.refused.private");
        refused(officer, hidden, three, "reports.merge.refused.private");
        assertThat(merges.into(three.id())).isEmpty();
        assertThat(merges.survivor(two.id())).isEmpty();
    }

    @Test
    void a_chain_leads_to_its_end_and_is_parted_from_there() throws Exception {
        var officer = officer();
        var one = sent(people.resident(), "Uno");
        var two = sent(people.resident(), "Due");
        var three = sent(people.resident(), "Tre");
        as(officer, () -> merges.merge(one.id(), one.version(), two.id(), WHY));
        var twoNow = reports.visible(two.id()).orElseThrow();
        as(officer, () -> merges.merge(two.id(), twoNow.version(), three.id(), WHY));
        assertThat(merges.survivor(one.id()).map(Report::id)).contains(three.id());
        assertThat(reports.visible(three.id()).orElseThrow().supports()).isEqualTo(2);

        var oneNow = reports.visible(one.id()).orElseThrow();
        assertThatThrownBy(() -> as(officer, () -> merges.part(one.id(), oneNow.version())))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.code()).isEqualTo("reports.merge.refused.chain"));
        var merged = reports.visible(two.id()).orElseThrow();
        assertThat(as(officer, () -> merges.part(two.id(), merged.version())).supports())
                .isEqualTo(1);
        as(officer, () -> merges.part(one.id(), oneNow.version()));
        assertThat(reports.visible(three.id()).orElseThrow().supports()).isZero();
        assertThat(reports.visible(two.id()).orElseThrow().supports()).isZero();
    }

    @Test
    void another_office_cannot_merge_it() throws Exception {
        var owner = officer();
        var report = sent(people.resident(), "Panchina");
        var survivor = sent(people.resident(), "Panchina rotta");
        var taken = as(
                owner,
                () -> reports.act(
                        report.id(),
                        report.version(),
                        new ReportAction.Assign(owner.office().orElseThrow(), "Nostra.")));
        refused(officer(), taken, survivor, "reports.refused.office");
    }

    private void refused(SignedIn officer, Report duplicate, Report survivor, String code) {
        assertThatThrownBy(
                        () -> as(officer, () -> merges.merge(duplicate.id(), duplicate.version(), survivor.id(), WHY)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    /** Runs both at once, each as another administrator; says how each ended: empty, or the name of what was thrown. */
    private List<String> atOnce(Callable<?> one, Callable<?> other) throws Exception {
        var ends = new ArrayList<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var both = new ArrayList<java.util.concurrent.Future<String>>();
            for (var action : List.<Callable<?>>of(one, other)) {
                var who = people.person(false, Role.ADMINISTRATOR);
                both.add(threads.submit(() -> {
                    try {
                        as(who, action);
                        return "";
                    } catch (OptimisticLockingFailureException | Refusal told) {
                        return told.getClass().getSimpleName();
                    }
                }));
            }
            for (var end : both) {
                ends.add(end.get());
            }
        }
        return ends;
    }

    private SignedIn officer() {
        return people.person(false, Role.OFFICER);
    }

    private Report sent(SignedIn author, String title) throws Exception {
        return samples.sent(author, title, Visibility.PUBLIC);
    }

    private UUID photo(Report report, int position) {
        var id = Ids.next();
        sql.insertInto(REPORT_PHOTO)
                .set(REPORT_PHOTO.ID, id)
                .set(REPORT_PHOTO.REPORT_ID, report.id().value())
                .set(REPORT_PHOTO.POSITION, position)
                .set(REPORT_PHOTO.OWNER_ID, report.author().orElseThrow().value())
                .set(REPORT_PHOTO.CAPTION, "")
                .set(REPORT_PHOTO.WIDTH, 10)
                .set(REPORT_PHOTO.HEIGHT, 10)
                .set(REPORT_PHOTO.CREATED_AT, clock.instant())
                .execute();
        return id;
    }

    private static <T> T as(SignedIn person, Callable<T> action) throws Exception {
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(TestPeople.contextOf(person));
        try {
            return action.call();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
