package org.rione.reports.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rionedb.Tables.REPORT_WORK_DONE;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import org.rione.reports.ReportSamples;
import org.rione.reports.ReportState;
import org.rione.reports.ReportStep;
import org.rione.reports.Reports;
import org.rione.reports.Visibility;
import org.rione.reports.worklist.WorkList.Done;
import org.rione.reports.worklist.ui.WorkListPage;
import org.rione.shared.Ids;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.core.context.SecurityContextHolder;

class WorkListTest extends ServiceTest {

    @Autowired
    WorkList list;

    @Autowired
    Reports reports;

    @Autowired
    ReportSamples samples;

    @Autowired
    TestPeople people;

    @Autowired
    WorkListPage page;

    @Autowired
    DSLContext sql;

    @Test
    void the_phone_that_sends_the_same_again_closes_it_once() throws Exception {
        var officer = people.person(false, Role.OFFICER);
        var report = taken(officer);
        var done = new Done(Ids.next().toString(), report.code(), report.version(), "Sistemato oggi.", List.of());
        var threads = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 8; i++) {
            threads.add(() -> as(officer, () -> {
                list.done(done);
                return true;
            }));
        }
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var sent : many.invokeAll(threads)) {
                assertThat(sent.get()).isTrue();
            }
        }
        assertThat(reports.visible(report.id()).orElseThrow().state())
                .isEqualTo(new ReportState.Resolved(new Outcome.Fixed(), "Sistemato oggi."));
        assertThat(reports.history(report.id()))
                .filteredOn(step -> step.kind() == ReportStep.Kind.CLOSED)
                .hasSize(1);
    }

    @Test
    void what_a_colleague_changed_meanwhile_is_not_overwritten_and_may_be_sent_again() throws Exception {
        var officer = people.person(false, Role.OFFICER);
        var seen = taken(officer);
        as(officer, () -> reports.act(seen.id(), seen.version(), new ReportAction.Suspend("Manca il pezzo.")));
        var key = Ids.next().toString();
        assertThatThrownBy(() -> as(officer, () -> {
                    list.done(new Done(key, seen.code(), seen.version(), "Fatto.", List.of()));
                    return true;
                }))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(reports.visible(seen.id()).orElseThrow().state()).isInstanceOf(ReportState.Suspended.class);
        assertThat(sql.fetchCount(REPORT_WORK_DONE, REPORT_WORK_DONE.WORK_KEY.eq(key)))
                .as("nothing half-written")
                .isZero();
    }

    @Test
    void another_office_s_report_neither_stands_on_the_sheet_nor_is_closed() throws Exception {
        var report = taken(people.person(false, Role.OFFICER));
        var stranger = people.person(false, Role.OFFICER);
        assertThat(as(stranger, () -> list.stops(List.of(report.code())))).isEmpty();
        assertThatThrownBy(() -> as(stranger, () -> {
                    list.done(new Done(Ids.next().toString(), report.code(), report.version(), "Fatto.", List.of()));
                    return true;
                }))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void a_sheet_has_what_is_open_and_says_what_can_be_closed() throws Exception {
        var officer = people.person(false, Role.OFFICER);
        var taken = taken(officer);
        var fresh = samples.sent(people.resident(), "Non ancora presa", Visibility.PUBLIC);
        var stops = as(officer, () -> list.stops(List.of(taken.code(), "R-2000-000001", taken.code())));
        assertThat(stops).singleElement().satisfies(stop -> assertThat(stop.closable())
                .isTrue());
        var chief = people.person(false, Role.ADMINISTRATOR);
        assertThat(as(chief, () -> list.stops(List.of(fresh.code()))))
                .singleElement()
                .satisfies(stop -> assertThat(stop.closable()).isFalse());
    }

    @Test
    void the_sheet_is_a_page_of_its_own_in_both_languages() throws Exception {
        var officer = people.person(false, Role.OFFICER);
        var report = taken(officer);
        var stops = as(officer, () -> list.stops(List.of(report.code())));
        for (var language : List.of(Locale.ITALIAN, Locale.ENGLISH)) {
            var html = page.html(stops, language, new WorkListPage.Token("X-CSRF-TOKEN", "abc"));
            assertThat(html)
                    .startsWith("<!doctype html>")
                    .contains("lang=\"" + language.getLanguage() + "\"")
                    .contains("data-code=\"" + report.code() + "\"")
                    .contains("geo:45.013")
                    .doesNotContain("!reports.");
        }
    }

    private Report taken(SignedIn officer) throws Exception {
        var sent = samples.sent(people.resident(), "In strada", Visibility.PUBLIC);
        return as(
                people.person(false, Role.ADMINISTRATOR),
                () -> reports.act(
                        sent.id(),
                        sent.version(),
                        new ReportAction.Assign(officer.office().orElseThrow(), "Ce ne occupiamo.")));
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
