package org.rione.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.rione.ServiceTest;
import org.rione.TestPeople;
import org.rione.identity.SignedIn;
import org.rione.reports.questions.Answers;
import org.rione.shared.GeoPoint;
import org.rione.shared.Ids;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.core.context.SecurityContextHolder;

class ReportsTest extends ServiceTest {

    @Autowired
    Reports reports;

    @Autowired
    TestPeople people;

    @Test
    void a_sent_report_has_a_code_a_promise_and_a_public_history() throws Exception {
        var report = sent(people.resident(), draft("Lampione spento"));

        assertThat(report.code()).matches("R-\\d{4}-\\d{6}");
        assertThat(report.deadline()).isAfter(reports.today());
        assertThat(report.state()).isEqualTo(new ReportState.Published());
        assertThat(report.place().point()).contains(new GeoPoint(45.013, 8.644));
        assertThat(reports.history(report.id()))
                .extracting(ReportStep::kind)
                .containsExactly(ReportStep.Kind.RECEIVED, ReportStep.Kind.PUBLISHED);
    }

    @Test
    void the_same_form_sent_twenty_times_at_once_is_one_report() throws Exception {
        var resident = people.resident();
        var draft = draft("Buca davanti alla scuola");
        var codes = new ArrayList<String>();
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = many.invokeAll(java.util.Collections.nCopies(
                    20, (Callable<String>) () -> sent(resident, draft).code()));
            for (var code : sent) {
                codes.add(code.get());
            }
        }
        assertThat(codes.stream().distinct()).hasSize(1);
    }

    @Test
    void the_key_of_a_form_belongs_to_who_used_it_first() throws Exception {
        var draft = draft("Panchina rotta");
        sent(people.resident(), draft);
        assertThatThrownBy(() -> sent(people.resident(), draft)).isInstanceOf(Refusal.class);
    }

    @Test
    void two_officers_at_once_one_wins_and_the_other_is_told() throws Exception {
        var officer = people.person(false, Role.OFFICER);
        var report = sent(people.resident(), draft("Tombino che rigurgita"));
        var assign = new ReportAction.Assign(officer.office().orElseThrow(), "Presa in carico.");

        var first = as(officer, () -> reports.act(report.id(), report.version(), assign));

        assertThat(first.state()).isEqualTo(new ReportState.Assigned());
        assertThatThrownBy(() -> as(
                        officer,
                        () -> reports.act(
                                report.id(), report.version(), new ReportAction.Answer("Tardi", Optional.empty()))))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(reports.history(report.id())).hasSize(3);
    }

    @Test
    void another_office_cannot_answer() throws Exception {
        var officer = people.person(false, Role.OFFICER);
        var other = people.person(false, Role.OFFICER);
        var report = sent(people.resident(), draft("Cestino pieno"));
        var taken = as(
                officer,
                () -> reports.act(
                        report.id(),
                        report.version(),
                        new ReportAction.Assign(officer.office().orElseThrow(), "Ce ne occupiamo noi.")));
        assertThatThrownBy(() ->
                        as(other, () -> reports.act(taken.id(), taken.version(), new ReportAction.Start("Partiamo."))))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void the_reporter_brings_a_closed_report_back_with_a_new_clock() throws Exception {
        var author = people.resident();
        var closed = closed(author);

        var again = as(author, () -> reports.notFixed(closed.id()));

        assertThat(again.state()).isEqualTo(new ReportState.Reopened());
        assertThat(again.office()).isEqualTo(closed.office());
        assertThat(again.closedAt()).isEmpty();
        assertThat(again.deadline()).isAfter(reports.today());
    }

    @Test
    void three_neighbours_bring_it_back_two_do_not() throws Exception {
        var closed = closed(people.resident());
        var first = people.resident();
        as(first, () -> reports.notFixed(closed.id()));
        as(first, () -> reports.notFixed(closed.id()));
        assertThat(as(people.resident(), () -> reports.notFixed(closed.id())).state())
                .isInstanceOf(ReportState.Resolved.class);
        assertThat(as(people.resident(), () -> reports.notFixed(closed.id())).state())
                .isEqualTo(new ReportState.Reopened());
        assertThat(reports.history(closed.id()).getLast().kind()).isEqualTo(ReportStep.Kind.REOPENED_BY_NEIGHBOURS);
    }

    @Test
    void no_day_that_has_passed_is_promised_whatever_the_step() throws Exception {
        var officer = people.person(false, Role.OFFICER);
        var sent = sent(people.resident(), draft("Tombino aperto"));
        var taken = as(
                officer,
                () -> reports.act(
                        sent.id(),
                        sent.version(),
                        new ReportAction.Assign(officer.office().orElseThrow(), "Presa in carico.")));
        var passed = Optional.of(reports.today().minusDays(1));
        for (var action : List.of(
                new ReportAction.Answer("Arriviamo.", passed),
                new ReportAction.Close(new Outcome.Planned(passed), "È nel programma."))) {
            assertThatThrownBy(() -> as(officer, () -> reports.act(taken.id(), taken.version(), action)))
                    .isInstanceOfSatisfying(
                            Refusal.class, why -> assertThat(why.code()).isEqualTo("reports.refused.past"));
        }
        var now = reports.visible(sent.id()).orElseThrow();
        assertThat(List.of(now.state(), now.deadline(), now.version()))
                .isEqualTo(List.of(taken.state(), taken.deadline(), taken.version()));
        assertThat(reports.history(sent.id()))
                .extracting(ReportStep::kind)
                .doesNotContain(ReportStep.Kind.ANSWERED, ReportStep.Kind.CLOSED);
    }

    @Test
    void me_too_counts_once_and_can_be_taken_back() throws Exception {
        var report = sent(people.resident(), draft("Portici bui"));
        var neighbour = people.resident();
        as(neighbour, () -> reports.support(report.id()));
        assertThat(as(neighbour, () -> reports.support(report.id())).supports()).isEqualTo(1);
        assertThat(as(neighbour, () -> reports.withdrawSupport(report.id())).supports())
                .isZero();
    }

    @Test
    void the_author_does_not_support_their_own() throws Exception {
        var author = people.resident();
        var report = sent(author, draft("Ramo pericolante"));
        assertThatThrownBy(() -> as(author, () -> reports.support(report.id()))).isInstanceOf(Refusal.class);
    }

    @Test
    void a_private_report_is_seen_by_its_author_and_its_office_only() throws Exception {
        var author = people.resident();
        var report = sent(author, draft("Rumore di notte", Visibility.PRIVATE));
        assertThat(as(author, () -> reports.visible(report.code()))).isPresent();
        assertThat(as(people.person(false, Role.OFFICER), () -> reports.visible(report.code())))
                .isPresent();
        assertThat(as(people.resident(), () -> reports.visible(report.code()))).isEmpty();
        TestPeople.asVisitor(() -> assertThat(reports.visible(report.code())).isEmpty());
        TestPeople.asVisitor(() -> assertThat(reports.history(report.id())).isEmpty());
    }

    @Test
    void numbers_of_a_year_do_not_repeat() throws Exception {
        var codes = new ArrayList<String>();
        for (var title : List.of("Uno", "Due", "Tre")) {
            codes.add(sent(people.resident(), draft(title)).code());
        }
        assertThat(codes).doesNotHaveDuplicates();
    }

    private Report closed(SignedIn author) throws Exception {
        var officer = people.person(false, Role.OFFICER);
        var report = sent(author, draft("Scritta sul muro"));
        return as(officer, () -> {
            var taken = reports.act(
                    report.id(),
                    report.version(),
                    new ReportAction.Assign(officer.office().orElseThrow(), "Presa in carico."));
            return reports.act(
                    taken.id(), taken.version(), new ReportAction.Close(new Outcome.Fixed(), "Muro ripulito oggi."));
        });
    }

    private Report sent(SignedIn author, NewReport draft) throws Exception {
        return as(author, () -> reports.send(draft));
    }

    static NewReport draft(String title) {
        return draft(title, Visibility.PUBLIC);
    }

    static NewReport draft(String title, Visibility visibility) {
        return new NewReport(
                Ids.next().toString(),
                "illuminazione",
                title,
                "Da lunedì sera, davanti al civico 34.",
                new ReportPlace(Optional.of(new GeoPoint(45.013, 8.644)), Optional.empty(), "Viale Oliva 34"),
                visibility,
                Naming.PSEUDONYMOUS,
                Optional.empty(),
                Answers.NONE);
    }

    static <T> T as(SignedIn person, Callable<T> action) throws Exception {
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(TestPeople.contextOf(person));
        try {
            return action.call();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
