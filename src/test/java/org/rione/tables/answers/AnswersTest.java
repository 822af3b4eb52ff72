package org.rione.tables.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rione.TestPeople.as;
import static org.rione.TestPeople.asVisitor;
import static org.rionedb.Tables.AUDIT_ENTRY;
import static org.rionedb.Tables.ROUND_PRIORITY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rione.Letters;
import org.rione.ServiceTest;
import org.rione.TestPeople;
import org.rione.identity.OfficeId;
import org.rione.identity.SignedIn;
import org.rione.participation.TestSubjects;
import org.rione.shared.Ids;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.rione.tables.NeighbourhoodTable;
import org.rione.tables.OptionId;
import org.rione.tables.Round;
import org.rione.tables.RoundId;
import org.rione.tables.RoundState;
import org.rione.tables.Rounds;
import org.rione.tables.TestRounds;
import org.rione.tables.TestRounds.Council;
import org.rione.tables.answers.Priority.Standing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

class AnswersTest extends ServiceTest {

    @Autowired
    Priorities priorities;

    @Autowired
    Answering answering;

    @Autowired
    Rounds rounds;

    @Autowired
    AnswerSamples samples;

    @Autowired
    TestRounds councils;

    @Autowired
    TestSubjects subjects;

    @Autowired
    TestPeople people;

    @Autowired
    Letters letters;

    @Autowired
    DSLContext sql;

    private SignedIn facilitator;
    private SignedIn member;
    private SignedIn officer;
    private NeighbourhoodTable table;
    private Council council;

    @BeforeEach
    void a_table_and_an_office() {
        council = councils.council(1);
        facilitator = council.facilitator();
        member = council.member(0);
        table = council.table();
        officer = people.person(false, Role.OFFICER);
    }

    @Test
    void at_the_publication_each_priority_goes_to_the_office_in_charge_with_a_day() {
        var round = samples.published(council, subjects.of(office()));
        var all = priorities.ofRound(round.id());
        assertThat(all).extracting(Priority::title).containsExactly("Luce", "Strisce");
        var first = all.getFirst();
        assertThat(first.office()).contains(office());
        assertThat(first.due().orElseThrow())
                .isBetween(priorities.today().plusDays(29), priorities.today().plusDays(37));
        assertThat(all.getLast().standing(priorities.today())).isEqualTo(Standing.NO_OFFICE);
        as(officer, () -> {
            assertThat(priorities.owed(Optional.empty(), 10).items())
                    .extracting(Priority::option)
                    .containsExactly(first.option());
            assertThat(priorities.owed()).isOne();
        });
        assertThat(letters.last(officer.email()).plain()).contains("Luce").contains(Priorities.DESK);
        assertThat(sql.fetchExists(
                        AUDIT_ENTRY,
                        AUDIT_ENTRY.EVENT.eq("PriorityHandedOver"),
                        AUDIT_ENTRY.FACTS.contains(first.option().value().toString())))
                .isTrue();
    }

    @Test
    void before_the_publication_nothing_is_owed() {
        var drafted = samples.published(council);
        assertThat(priorities.ofRound(new RoundId(Ids.next()))).isEmpty();
        assertThat(priorities.ofRound(drafted.id())).hasSize(2);
    }

    @Test
    void who_runs_the_table_chooses_the_office_and_the_term_begins_then() {
        var priority = priorities.ofRound(samples.published(council).id()).getFirst();
        as(member, () -> assertRefused("tables.answers.refused.not-yours", () -> hand(priority, office())));
        as(officer, () -> assertRefused("tables.answers.refused.not-yours", () -> hand(priority, office())));
        as(
                facilitator,
                () -> assertRefused("tables.answers.refused.office", () -> hand(priority, new OfficeId(Ids.next()))));
        as(facilitator, () -> {
            var handed = hand(priority, office());
            assertThat(handed.office()).contains(office());
            assertThat(handed.standing(priorities.today())).isEqualTo(Standing.WAITING);
            assertThat(handed.due().orElseThrow()).isAfter(priorities.today().plusDays(29));
            assertThatThrownBy(() -> hand(priority, office())).isInstanceOf(OptimisticLockingFailureException.class);
        });
        letters.last(officer.email());
    }

    @Test
    void an_office_passes_on_what_is_not_its_own_and_the_day_stays() {
        var priority = priorities
                .ofRound(samples.published(council, subjects.of(office())).id())
                .getFirst();
        var other = people.person(false, Role.OFFICER);
        as(officer, () -> {
            var passed = hand(priority, other.offices().getFirst());
            assertThat(passed.due()).isEqualTo(priority.due());
            assertThat(priorities.owed()).isZero();
            assertRefused("tables.answers.refused.other-office", () -> accept(passed));
        });
    }

    @Test
    void a_round_is_answered_when_all_its_priorities_are_and_corrections_stay_below() {
        var round = samples.published(council, subjects.of(office()), subjects.of(office()));
        var all = priorities.ofRound(round.id());
        as(officer, () -> {
            var answered = accept(all.getFirst());
            assertThat(answered.standing(priorities.today())).isEqualTo(Standing.ACCEPTED);
            assertThat(reload(round).state()).isEqualTo(RoundState.PUBLISHED);
            answering.answer(
                    all.getLast().option(),
                    all.getLast().version(),
                    new NewAnswer(Verdict.REFUSED, Optional.empty(), "La strada è della Provincia."));
            assertThat(reload(round).state()).isEqualTo(RoundState.ANSWERED);
            answering.answer(
                    answered.option(),
                    answered.version(),
                    new NewAnswer(Verdict.PARTLY, Optional.empty(), "Un tratto su due."));
            assertThat(reload(round).state()).isEqualTo(RoundState.ANSWERED);
        });
        asVisitor(() -> {
            assertThat(priorities.answers(round.id()).get(all.getFirst().option()))
                    .extracting(Answer::verdict)
                    .containsExactly(Verdict.PARTLY, Verdict.ACCEPTED);
            assertThat(rounds.result(reload(round)))
                    .as("the result stays public")
                    .isPresent();
            assertThat(rounds.file(table.slug(), round.number())).isPresent();
            assertThat(priorities.ofTable(table.id())).hasSize(2);
        });
        assertThat(letters.last(member.email(), 3).plain()).contains("Luce").contains("/votazioni/");
        letters.last(facilitator.email());
    }

    @Test
    void two_last_answers_at_once_leave_the_round_answered() throws Exception {
        var round = samples.published(council, subjects.of(office()), subjects.of(office()));
        var tasks = priorities.ofRound(round.id()).stream()
                .map(one -> (Callable<Boolean>) () -> {
                    as(officer, () -> accept(one));
                    return true;
                })
                .toList();
        try (var pool = Executors.newFixedThreadPool(2)) {
            for (var done : pool.invokeAll(tasks)) {
                assertThat(done.get()).isTrue();
            }
        }
        assertThat(reload(round).state()).isEqualTo(RoundState.ANSWERED);
    }

    @Test
    void of_two_colleagues_the_second_does_not_cover_what_he_has_not_seen() {
        var priority = priorities
                .ofRound(samples.published(council, subjects.of(office())).id())
                .getFirst();
        as(officer, () -> {
            accept(priority);
            assertThatThrownBy(() -> accept(priority)).isInstanceOf(OptimisticLockingFailureException.class);
            assertThat(priorities.answers(priority.round()).get(priority.option()))
                    .hasSize(1);
            assertRefused(
                    "tables.answers.refused.answered",
                    () -> hand(priorities.find(priority.option()).orElseThrow(), office()));
        });
    }

    static Stream<String> flaws() {
        return Stream.of(
                "reasons-missing", "reasons-long", "day-missing", "day-without-promise", "day-past", "day-far");
    }

    @ParameterizedTest
    @MethodSource("flaws")
    void a_flawed_answer_is_refused_and_changes_nothing(String flaw) {
        var priority = priorities
                .ofRound(samples.published(council, subjects.of(office())).id())
                .getFirst();
        var today = priorities.today();
        as(
                officer,
                () -> assertRefused("tables.answers.refused." + flaw, () -> {
                    var answer =
                            switch (flaw) {
                                case "reasons-missing" -> new NewAnswer(Verdict.REFUSED, Optional.empty(), " \n ");
                                case "reasons-long" ->
                                    new NewAnswer(Verdict.REFUSED, Optional.empty(), "a".repeat(4001));
                                case "day-missing" -> new NewAnswer(Verdict.ACCEPTED, Optional.empty(), "Sì.");
                                case "day-without-promise" -> new NewAnswer(Verdict.REFUSED, Optional.of(today), "No.");
                                case "day-past" ->
                                    new NewAnswer(Verdict.ACCEPTED, Optional.of(today.minusDays(1)), "Sì.");
                                default -> new NewAnswer(Verdict.ACCEPTED, Optional.of(today.plusYears(11)), "Sì.");
                            };
                    answering.answer(priority.option(), priority.version(), answer);
                }));
        assertThat(priorities.find(priority.option()).orElseThrow().answer()).isEmpty();
    }

    @Test
    void an_own_proposal_without_an_office_and_an_unknown_one_cannot_be_answered() {
        var priority = priorities.ofRound(samples.published(council).id()).getFirst();
        as(people.person(false, Role.ADMINISTRATOR), () -> {
            assertRefused("tables.answers.refused.no-office", () -> accept(priority));
            assertRefused(
                    "tables.answers.refused.unknown",
                    () -> answering.answer(
                            new OptionId(Ids.next()), 0, new NewAnswer(Verdict.REFUSED, Optional.empty(), "No.")));
        });
    }

    /** Who may answer, by role; the rule of the service and what the screen asks say the same. */
    @Test
    void only_the_office_in_charge_and_administrators_answer() {
        var priority = priorities
                .ofRound(samples.published(council, subjects.of(office())).id())
                .getFirst();
        var may = new LinkedHashMap<SignedIn, Boolean>();
        may.put(member, false);
        may.put(facilitator, false);
        may.put(people.person(false, Role.OFFICER), false);
        may.put(people.person(false, Role.MODERATOR), false);
        may.put(people.person(false, Role.DESK), false);
        may.put(people.person(false, Role.AUDITOR), false);
        may.put(officer, true);
        may.put(people.person(false, Role.ADMINISTRATOR), true);
        may.forEach((person, allowed) -> as(person, () -> {
            assertThat(priorities.mayAnswer(priority))
                    .as(person.roles().toString())
                    .isEqualTo(allowed);
            if (!allowed) {
                assertThatThrownBy(() -> accept(priority))
                        .satisfiesAnyOf(
                                refused -> assertThat(refused).isInstanceOf(AccessDeniedException.class),
                                refused -> assertThat(((Refusal) refused).code())
                                        .isEqualTo("tables.answers.refused.other-office"));
            }
        }));
        asVisitor(() -> assertThatThrownBy(() -> accept(priority))
                .isInstanceOf(AuthenticationCredentialsNotFoundException.class));
        as(people.person(false, Role.ADMINISTRATOR), () -> accept(priority));
    }

    @Test
    void overdue_is_seen_by_all_and_comes_first_on_the_desk() {
        var late = priorities
                .ofRound(samples.published(council, subjects.of(office())).id())
                .getFirst();
        samples.published(council, subjects.of(office()));
        overdue(late, priorities.today().minusYears(300));
        asVisitor(() -> {
            assertThat(priorities.late(1)).extracting(Priority::option).containsExactly(late.option());
            assertThat(priorities.find(late.option()).orElseThrow().standing(priorities.today()))
                    .isEqualTo(Standing.LATE);
        });
        as(officer, () -> {
            var codes = new ArrayList<OptionId>();
            var page = priorities.owed(Optional.empty(), 1);
            codes.add(page.items().getFirst().option());
            var next = priorities.owed(page.next(), 1);
            codes.add(next.items().getFirst().option());
            assertThat(codes).hasSize(2).doesNotHaveDuplicates().first().isEqualTo(late.option());
            assertThat(next.next()).isEmpty();
            accept(priorities.find(late.option()).orElseThrow());
        });
    }

    @Test
    void on_the_day_itself_an_answer_is_not_late() {
        var priority = priorities
                .ofRound(samples.published(council, subjects.of(office())).id())
                .getFirst();
        var due = priority.due().orElseThrow();
        assertThat(priority.standing(due)).isEqualTo(Standing.WAITING);
        assertThat(priority.standing(due.plusDays(1))).isEqualTo(Standing.LATE);
    }

    /** The lists of every page are read through an index. */
    @Test
    void the_lists_are_planned_by_index() {
        var round = samples.published(council, subjects.of(office()));
        for (var query : List.of(
                "select * from round_priority where answered = 0 and due < '2026-01-01' order by due, option_id limit 1",
                "select * from round_priority where office_id in ('" + office().value()
                        + "') and answered = 0 and due is not null" + " order by due, option_id limit 26",
                "select * from round_priority where round_id = '" + round.id().value() + "' order by place",
                "select * from round_priority where table_id = '" + table.id().value()
                        + "' order by created_at desc, place limit 200")) {
            var plan = sql.fetch("explain " + query).getFirst();
            assertThat(plan.get("key", String.class)).as(query).startsWith("ix_round_priority");
        }
    }

    private void overdue(Priority priority, LocalDate day) {
        sql.update(ROUND_PRIORITY)
                .set(ROUND_PRIORITY.DUE, day)
                .where(ROUND_PRIORITY.OPTION_ID.eq(priority.option().value()))
                .execute();
    }

    private OfficeId office() {
        return officer.offices().getFirst();
    }

    private Priority hand(Priority priority, OfficeId office) {
        return answering.handOver(priority.option(), priority.version(), office);
    }

    private Priority accept(Priority priority) {
        return answering.answer(
                priority.option(),
                priority.version(),
                new NewAnswer(
                        Verdict.ACCEPTED, Optional.of(priorities.today().plusDays(60)), "I lavori sono finanziati."));
    }

    private Round reload(Round round) {
        return rounds.find(table.slug(), round.number()).orElseThrow();
    }

    private static void assertRefused(String code, Runnable action) {
        assertThatThrownBy(action::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }
}
