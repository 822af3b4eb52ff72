package org.rione.reports.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rione.Letters;
import org.rione.ServiceTest;
import org.rione.StatementCount;
import org.rione.TestPeople;
import org.rione.identity.ClientAddress;
import org.rione.identity.SignedIn;
import org.rione.reports.Outcome;
import org.rione.reports.Report;
import org.rione.reports.ReportAction;
import org.rione.reports.ReportDraft;
import org.rione.reports.ReportDrafts;
import org.rione.reports.ReportState;
import org.rione.reports.ReporterLinks;
import org.rione.reports.Reports;
import org.rione.reports.VisitorKey;
import org.rione.reports.survey.RatingResults.Moment;
import org.rione.reports.visitors.VisitorReports;
import org.rione.shared.Ids;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;

class SurveysTest extends ServiceTest {

    @Autowired
    Surveys surveys;

    @Autowired
    Confirmations confirmations;

    @Autowired
    RatingResults results;

    @Autowired
    Reports reports;

    @Autowired
    ReportDrafts drafts;

    @Autowired
    VisitorReports visitors;

    @Autowired
    ReporterLinks links;

    @Autowired
    Letters letters;

    @Autowired
    TestPeople people;

    @Autowired
    StatementCount statements;

    @Autowired
    DSLContext sql;

    private static ReportDraft complete() {
        return ReportDraft.empty()
                .withConsent(true)
                .withPlace("Via Po 1", Optional.empty())
                .withCategory("altro")
                .withWords("Una cosa rotta in via Po", "È rotta da ieri e nessuno la ripara.");
    }

    private Report sentBy(SignedIn person) {
        var sent = new Report[1];
        TestPeople.as(person, () -> sent[0] = drafts.send(complete()));
        return sent[0];
    }

    private void close(Report report) {
        var officer = people.person(true, Role.OFFICER, Role.ADMINISTRATOR);
        TestPeople.as(officer, () -> {
            var now = reports.visible(report.id()).orElseThrow();
            if (now.state() instanceof ReportState.Published) {
                now = reports.act(
                        now.id(),
                        now.version(),
                        new ReportAction.Assign(officer.offices().getFirst(), "Ci pensiamo."));
            }
            reports.act(now.id(), now.version(), new ReportAction.Close(new Outcome.Fixed(), "Riparata."));
        });
    }

    @Test
    void the_reporter_answers_once_for_each_closing() {
        var giulia = people.resident();
        var report = sentBy(giulia);
        TestPeople.as(giulia, () -> assertThatThrownBy(() -> surveys.solved(report.id(), true))
                .isInstanceOf(Refusal.class));
        close(report);
        TestPeople.as(giulia, () -> {
            surveys.solved(report.id(), true);
            assertThatThrownBy(() -> surveys.solved(report.id(), false)).isInstanceOf(Refusal.class);
            surveys.rate(report.id(), new Rating(5, Optional.of(Reason.CLEAR), ""));
            assertThatThrownBy(() -> surveys.rate(report.id(), new Rating(1, Optional.empty(), "")))
                    .isInstanceOf(Refusal.class);
            var now = reports.visible(report.id()).orElseThrow();
            assertThat(surveys.given(now)).isEqualTo(new Surveys.Given(Optional.of(true), Optional.of(5)));
        });
    }

    @Test
    void the_page_of_an_action_hears_how_many_say_that_it_is_fixed_and_nothing_more() {
        var action = Ids.next();
        for (int i = 0; i < 5; i++) {
            var somebody = people.resident();
            var yes = i > 0;
            var sent = new Report[1];
            TestPeople.as(somebody, () -> sent[0] = drafts.send(complete().withAction(Optional.of(action), false)));
            close(sent[0]);
            TestPeople.asVisitor(
                    () -> assertThat(confirmations.ofAction(action).tenths()).isEmpty());
            TestPeople.as(somebody, () -> surveys.solved(sent[0].id(), yes));
        }
        TestPeople.asVisitor(() -> {
            assertThat(confirmations.ofAction(action)).isEqualTo(new ConfirmedShare(4, 1));
            assertThat(confirmations.ofAction(action).tenths()).contains(8);
        });
    }

    @Test
    void a_year_of_ratings_is_counted_from_an_index_alone() {
        var officer = people.person(true, Role.OFFICER);
        TestPeople.as(officer, () -> {
            for (var statement : statements.during(results::counts)) {
                var plan = sql.fetch("explain " + statement);
                assertThat(plan).allSatisfy(step -> {
                    assertThat(step.get("key")).isEqualTo("ix_report_survey_rated");
                    assertThat(String.valueOf(step.get("Extra"))).contains("Using index");
                });
            }
        });
    }

    @Test
    void the_staff_read_ratings_without_names() {
        var giulia = people.resident();
        var report = sentBy(giulia);
        var words = "Modulo chiaro " + Ids.next();
        TestPeople.as(giulia, () -> surveys.rate(report.id(), new Rating(4, Optional.of(Reason.CLEAR), "")));
        close(report);
        TestPeople.as(giulia, () -> {
            surveys.solved(report.id(), true);
            surveys.rate(report.id(), new Rating(2, Optional.of(Reason.COMPLETE), words));
        });
        TestPeople.as(people.person(true, Role.OFFICER), () -> {
            assertThat(results.counts())
                    .filteredOn(one -> one.category().equals("altro"))
                    .anySatisfy(one -> assertThat(List.of(one.moment(), one.stars(), one.reason()))
                            .isEqualTo(List.of(Moment.SENDING, 4, Optional.of(Reason.CLEAR))))
                    .anySatisfy(one -> assertThat(List.of(one.moment(), one.stars(), one.reason()))
                            .isEqualTo(List.of(Moment.CLOSING, 2, Optional.of(Reason.COMPLETE))));
            assertThat(results.words()).contains(new RatingResults.Words(2, words));
        });
    }

    @Test
    void no_brings_it_back_to_the_same_office_and_the_next_closing_is_asked_for_anew() {
        var giulia = people.resident();
        var report = sentBy(giulia);
        close(report);
        TestPeople.as(giulia, () -> {
            var closed = reports.visible(report.id()).orElseThrow();
            var back = surveys.solved(report.id(), false);
            assertThat(back.state()).isInstanceOf(ReportState.Reopened.class);
            assertThat(back.office()).isEqualTo(closed.office());
        });
        close(report);
        TestPeople.as(giulia, () -> {
            assertThat(surveys.given(reports.visible(report.id()).orElseThrow()).solved())
                    .isEmpty();
            surveys.solved(report.id(), true);
        });
    }

    @Test
    void nobody_answers_for_somebody_else() {
        var report = sentBy(people.resident());
        close(report);
        for (var role : Role.ALL) {
            TestPeople.as(people.person(true, role), () -> {
                assertThatThrownBy(() -> surveys.solved(report.id(), false)).isInstanceOf(Refusal.class);
                assertThatThrownBy(() -> surveys.rate(report.id(), new Rating(1, Optional.empty(), "")))
                        .isInstanceOf(Refusal.class);
            });
        }
    }

    @Test
    void the_link_in_the_letter_answers_without_signing_in() {
        var email = UUID.randomUUID() + "@example.org";
        visitors.send(
                VisitorKey.of(UUID.randomUUID().toString()),
                complete().withEmail(email),
                Locale.ITALIAN,
                new ClientAddress(UUID.randomUUID().toString()));
        var code = letters.last(email).path().replaceFirst(".*codice=", "");
        var report = visitors.confirm(code);
        surveys.rate(code, new Rating(3, Optional.of(Reason.TECHNICAL), "Lento"));
        close(report);
        var closing = letters.to(email).getLast().path().replaceFirst(".*codice=", "");
        assertThat(surveys.solved(closing, false).state()).isInstanceOf(ReportState.Reopened.class);
        assertThatThrownBy(() -> surveys.solved(code, false)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> surveys.solved("anything", true)).isInstanceOf(Refusal.class);
        assertThat(links.report(code)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 6, Integer.MAX_VALUE})
    void there_are_one_to_five_stars(int stars) {
        assertThatThrownBy(() -> new Rating(stars, Optional.empty(), "")).isInstanceOf(IllegalArgumentException.class);
    }
}
