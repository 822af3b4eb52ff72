package org.rione.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rione.TestPeople.as;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rione.ServiceTest;
import org.rione.participation.Subject;
import org.rione.participation.SubjectKind;
import org.rione.shared.Ids;
import org.rione.shared.Refusal;
import org.rione.shared.sql.DatabaseClock;
import org.rione.tables.TestRounds.Council;
import org.rione.tables.count.Method;
import org.springframework.beans.factory.annotation.Autowired;

/** A table votes on one problem that many have reported. */
class OptionsAboutReportsTest extends ServiceTest {

    @Autowired
    TestRounds councils;

    @Autowired
    RoundDrafts drafts;

    @Autowired
    Rounds rounds;

    @Autowired
    Results results;

    @Autowired
    DatabaseClock clock;

    private final Subject lamp = report();
    private final Subject pole = report();
    private Council council;

    @BeforeEach
    void a_table() {
        council = councils.council(1);
    }

    @Test
    void a_proposal_keeps_the_reports_that_it_is_about_in_their_order() {
        var drafted = draft(List.of(pole, lamp, pole));
        assertThat(drafted.options().getFirst().about()).containsExactly(pole, lamp);
        assertThat(drafted.options().getFirst().subject()).isEmpty();
        assertThat(drafted.options().getLast().about()).isEmpty();

        as(council.facilitator(), () -> drafts.edit(drafted.id(), drafted.version(), wanted(List.of(lamp))));
        assertThat(reload(drafted).options().getFirst().about()).containsExactly(lamp);
    }

    @Test
    void each_of_the_reports_finds_the_published_round() {
        var drafted = draft(List.of(lamp, pole));
        assertThat(rounds.publishedWith(lamp)).isEmpty();
        as(council.facilitator(), () -> drafts.open(drafted.id()));
        councils.end(council, drafted);
        as(council.facilitator(), () -> results.publish(drafted.id()));
        assertThat(rounds.publishedWith(lamp)).extracting(Round::id).containsExactly(drafted.id());
        assertThat(rounds.publishedWith(pole)).extracting(Round::id).containsExactly(drafted.id());
        assertThat(rounds.publishedWith(report())).isEmpty();
    }

    @Test
    void too_many_reports_are_refused_with_both_numbers() {
        var many = Stream.generate(OptionsAboutReportsTest::report).limit(21).toList();
        assertThatThrownBy(() -> option(many)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("tables.refused.option-reports");
            assertThat(refusal.arguments()).containsExactly(20, 21);
        });
        assertThat(option(many.subList(0, 20)).about()).hasSize(20);
    }

    @Test
    void what_stands_for_something_else_is_about_nothing() {
        assertThatThrownBy(() -> new NewOption("Luce", "", Optional.of(lamp), List.of(pole), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Round draft(List<Subject> about) {
        var drafted = new Round[1];
        as(
                council.facilitator(),
                () -> drafted[0] = drafts.draft(council.table().id(), wanted(about)));
        return reload(drafted[0]);
    }

    private NewRound wanted(List<Subject> about) {
        return new NewRound(
                "Che cosa per primo",
                "",
                new Method.Approval(),
                1,
                clock.now().plus(Duration.ofHours(1)),
                List.of(option(about), new NewOption("Strisce", "", Optional.empty())));
    }

    private static NewOption option(List<Subject> about) {
        return new NewOption("Luce in viale Oliva", "", Optional.empty(), about, 0);
    }

    private Round reload(Round round) {
        return councils.reload(council, round);
    }

    private static Subject report() {
        return new Subject(SubjectKind.REPORT, Ids.next());
    }
}
