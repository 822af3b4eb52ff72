package org.rione.reports.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rione.Letters;
import org.rione.ServiceTest;
import org.rione.TestCity;
import org.rione.TestPeople;
import org.rione.identity.ClientAddress;
import org.rione.identity.Secret;
import org.rione.identity.SignedIn;
import org.rione.reports.DraftPaper;
import org.rione.reports.Report;
import org.rione.reports.ReportDraft;
import org.rione.reports.ReportDrafts;
import org.rione.reports.Reports;
import org.rione.reports.VisitorKey;
import org.rione.reports.visitors.VisitorReports;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;

class ReportAnswersTest extends ServiceTest {

    /** The first question of the sample is answered in words, the second by choosing. */
    private static final Answers GIVEN = new Answers(Map.of("palo", List.of("34/b"), "guasto", List.of("spento")));

    @Autowired
    ReportAnswers answers;

    @Autowired
    ReportDrafts drafts;

    @Autowired
    DraftPaper paper;

    @Autowired
    Reports reports;

    @Autowired
    VisitorReports visitors;

    @Autowired
    Letters letters;

    @Autowired
    TestPeople people;

    @Autowired
    TestCity city;

    @BeforeEach
    void bordersOfTheSample() {
        city.hasBorders();
    }

    private static ReportDraft draft(boolean confidential) {
        return ReportDraft.empty()
                .withConsent(true)
                .withPlace("Viale Oliva 38", Optional.empty())
                .withCategory("illuminazione")
                .withWords("Lampione spento davanti al 38", "Da tre sere il lampione non si accende.")
                .withAudience(confidential, false)
                .withAnswers(GIVEN);
    }

    private Report sent(SignedIn author, boolean confidential) {
        var sent = new ArrayList<Report>();
        TestPeople.as(author, () -> sent.add(drafts.send(draft(confidential))));
        return sent.getFirst();
    }

    private List<String> read(SignedIn who, Report report) {
        var read = new ArrayList<String>();
        TestPeople.as(who, () -> read.addAll(codes(report)));
        return read;
    }

    private List<String> codes(Report report) {
        return answers.of(report).stream().map(one -> one.question().code()).toList();
    }

    @Test
    void the_author_and_the_office_read_all_others_what_is_published() {
        var author = people.person(true);
        var report = sent(author, false);
        assertThat(read(author, report)).containsExactly("palo", "guasto");
        assertThat(read(people.person(false, Role.ADMINISTRATOR), report)).containsExactly("palo", "guasto");
        assertThat(read(people.person(true), report)).containsExactly("guasto");
        TestPeople.asVisitor(() -> assertThat(codes(report)).containsExactly("guasto"));
    }

    @Test
    void nobody_else_reads_anything_of_a_private_report() {
        var report = sent(people.person(true), true);
        assertThat(read(people.person(true), report)).isEmpty();
        TestPeople.asVisitor(() -> assertThat(codes(report)).isEmpty());
    }

    @Test
    void a_visitor_s_answers_come_with_the_confirmed_report_and_are_read_by_its_link() {
        var address = UUID.randomUUID() + "@example.org";
        TestPeople.asVisitor(() -> {
            visitors.send(
                    VisitorKey.of(Secret.make().text()),
                    draft(false).withEmail(address),
                    Locale.ITALIAN,
                    new ClientAddress("192.0.2.77"));
            var code = letters.last(address).path().replaceFirst(".*codice=", "");
            var report = visitors.confirm(code);
            assertThat(answers.byLink(code))
                    .extracting(one -> one.question().code())
                    .containsExactly("palo", "guasto");
            assertThat(codes(report)).containsExactly("guasto");
            assertThat(answers.byLink("another")).isEmpty();
        });
    }

    @Test
    void a_wrong_answer_is_not_sent_and_leaves_nothing_behind() {
        var author = people.person(true);
        var wrong = draft(false).withAnswers(new Answers(Map.of("guasto", List.of("esploso"))));
        TestPeople.as(author, () -> {
            assertThatThrownBy(() -> drafts.send(wrong)).isInstanceOf(Refusal.class);
            assertThat(reports.mine(wrong.key())).isEmpty();
        });
    }

    @Test
    void a_draft_of_an_earlier_release_has_no_answers() {
        var written = paper.write(draft(false));
        assertThat(paper.read(written)).map(ReportDraft::answers).contains(GIVEN);
        var earlier = written.replaceFirst(",\"answers\":\\{.*?\\}\\}", "");
        assertThat(earlier).isNotEqualTo(written);
        assertThat(paper.read(earlier)).map(ReportDraft::answers).contains(Answers.NONE);
    }
}
