package org.rione.reports.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.rione.ServiceTest;
import org.rione.TestPeople;
import org.rione.identity.OfficeId;
import org.rione.identity.SignedIn;
import org.rione.reports.Report;
import org.rione.reports.ReportAction;
import org.rione.reports.ReportId;
import org.rione.reports.ReportSamples;
import org.rione.reports.ReportState;
import org.rione.reports.Reports;
import org.rione.reports.Visibility;
import org.rione.shared.Ids;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

class BulkDeskTest extends ServiceTest {

    @Autowired
    BulkDesk bulk;

    @Autowired
    Reports reports;

    @Autowired
    ReportSamples samples;

    @Autowired
    TestPeople people;

    @Test
    void all_that_fits_is_assigned_and_what_a_colleague_changed_is_left_and_named() throws Exception {
        var officer = people.person(false, Role.OFFICER);
        var office = officer.office().orElseThrow();
        var chosen = List.of(sent("Uno"), sent("Due"), sent("Tre"));
        var seen = seen(chosen);
        as(
                people.person(false, Role.ADMINISTRATOR),
                () -> reports.act(chosen.get(1).id(), 1, new ReportAction.Answer("Arriviamo.", Optional.empty())));
        var assign = new ReportAction.Assign(office, "Ce ne occupiamo noi.");

        var preview = as(officer, () -> bulk.preview(seen, assign));
        assertThat(preview).filteredOn(BulkDesk.Line::goes).hasSize(2);
        assertThat(now(chosen.get(0)).state()).as("a look changes nothing").isEqualTo(new ReportState.Published());

        var done = as(officer, () -> bulk.run(seen, assign));
        assertThat(done.count()).isEqualTo(2);
        assertThat(done.lines())
                .filteredOn(line -> !line.goes())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.code()).isEqualTo(chosen.get(1).code());
                    assertThat(line.obstacle().orElseThrow().code()).isEqualTo("reports.bulk.refused.changed");
                });
        assertThat(now(chosen.get(0)).office()).contains(office);
        assertThat(now(chosen.get(1)).office()).isEqualTo(chosen.get(1).office());
    }

    @Test
    void an_assignment_to_another_office_is_taken_back_unless_it_has_gone_on() throws Exception {
        var officer = people.person(false, Role.OFFICER);
        var other = people.person(false, Role.OFFICER);
        var untouched = sent("Uno");
        var goneOn = sent("Due");
        var done = as(
                officer,
                () -> bulk.run(
                        seen(List.of(untouched, goneOn)), to(other.office().orElseThrow())));
        as(other, () -> reports.act(goneOn.id(), now(goneOn).version(), new ReportAction.Start("Cominciamo.")));

        var stranger = as(people.person(false, Role.OFFICER), () -> bulk.undo(done.batch()));
        assertThat(stranger.lines()).as("only one's own batch").isEmpty();
        var undone = as(officer, () -> bulk.undo(done.batch()));

        assertThat(undone.count()).isEqualTo(1);
        assertThat(now(untouched).state()).isEqualTo(untouched.state());
        assertThat(now(untouched).office()).isEqualTo(untouched.office());
        assertThat(now(untouched).promise()).isEqualTo(untouched.promise());
        assertThat(now(goneOn).state()).isEqualTo(new ReportState.InProgress());
        assertThat(as(officer, () -> bulk.undo(done.batch())).count())
                .as("a second time there is nothing left")
                .isZero();
    }

    @Test
    void nobody_assigns_what_another_office_answers_for() throws Exception {
        var owner = people.person(false, Role.OFFICER);
        var report = sent("Uno");
        as(owner, () -> bulk.run(seen(List.of(report)), to(owner.office().orElseThrow())));
        var stranger = people.person(false, Role.OFFICER);
        var done = as(
                stranger,
                () -> bulk.run(
                        Map.of(report.id(), now(report).version()),
                        to(stranger.office().orElseThrow())));
        assertThat(done.count()).isZero();
        assertThat(done.lines().getFirst().obstacle().orElseThrow().code()).isEqualTo("reports.refused.office");
    }

    @Test
    void none_and_too_many_are_refused() throws Exception {
        var officer = people.person(false, Role.OFFICER);
        var many = new HashMap<ReportId, Long>();
        for (int i = 0; i <= BulkDesk.MOST; i++) {
            many.put(new ReportId(Ids.next()), 1L);
        }
        for (var chosen : List.of(Map.<ReportId, Long>of(), many)) {
            assertThatThrownBy(() -> as(
                            officer, () -> bulk.run(chosen, to(officer.office().orElseThrow()))))
                    .isInstanceOf(Refusal.class);
        }
    }

    private static ReportAction to(OfficeId office) {
        return new ReportAction.Assign(office, "Assegnata all’ufficio giusto.");
    }

    private Map<ReportId, Long> seen(List<Report> chosen) {
        var seen = new HashMap<ReportId, Long>();
        chosen.forEach(report -> seen.put(report.id(), report.version()));
        return seen;
    }

    private Report now(Report report) {
        return reports.visible(report.id()).orElseThrow();
    }

    private Report sent(String title) throws Exception {
        return samples.sent(people.resident(), title, Visibility.PUBLIC);
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
