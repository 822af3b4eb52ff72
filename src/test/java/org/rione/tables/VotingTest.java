package org.rione.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rione.TestPeople.as;
import static org.rione.TestPeople.asVisitor;
import static org.rionedb.Tables.AUDIT_ENTRY;
import static org.rionedb.Tables.ROUND_BALLOT;
import static org.rionedb.Tables.ROUND_VOTER;
import static org.rionedb.Tables.VOTING_ROUND;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rione.ServiceTest;
import org.rione.TestPeople;
import org.rione.identity.SignedIn;
import org.rione.shared.Ids;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.rione.shared.sql.DatabaseClock;
import org.rione.tables.count.Method;
import org.rione.tables.proof.Recount;
import org.rione.tables.proof.RoundFile.Withheld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class VotingTest extends ServiceTest {

    @Autowired
    Tables tables;

    @Autowired
    Rounds rounds;

    @Autowired
    RoundDrafts drafts;

    @Autowired
    Results results;

    @Autowired
    Ballots ballots;

    @Autowired
    RoundClosing closing;

    @Autowired
    TestPeople people;

    @Autowired
    DatabaseClock clock;

    @Autowired
    DSLContext sql;

    private NeighbourhoodTable table;
    private SignedIn facilitator;
    private SignedIn member;

    @BeforeEach
    void a_table_with_a_facilitator_and_a_member() {
        facilitator = people.verifiedResident();
        member = people.verifiedResident();
        as(people.person(false, Role.ADMINISTRATOR), () -> {
            table = tables.found("prova-" + Ids.next(), "Tavolo di prova", "Mandato", 30);
            tables.seat(table.id(), facilitator.id(), true);
            tables.seat(table.id(), member.id(), false);
        });
    }

    @Test
    void a_round_goes_from_draft_to_a_published_result_that_was_hidden_until_then() {
        var round = open(new Method.Points(10));
        var first = round.options().getFirst().id();
        as(member, () -> ballots.cast(round.id(), Map.of(first, 7)));

        asVisitor(() -> {
            var seen = rounds.find(table.slug(), round.number()).orElseThrow();
            assertThat(seen.voted()).isEqualTo(1);
            assertThat(rounds.result(seen)).isEmpty();
        });
        closeNow(round);
        asVisitor(() -> assertThat(rounds.result(reload(round))).isEmpty());
        as(facilitator, () -> {
            assertThat(rounds.result(reload(round))).isPresent();
            results.publish(round.id());
        });
        asVisitor(() -> {
            var result = rounds.result(reload(round)).orElseThrow();
            assertThat(result.outcome().standings().getFirst().score().intValue())
                    .isEqualTo(7);
            assertThat(result.ballotsCounted()).isEqualTo(1);
            assertThat(result.withheldOrNull()).isEqualTo(Withheld.FEW_BALLOTS);
            var file = rounds.file(table.slug(), round.number()).orElseThrow();
            assertThat(file.document()).contains("few-ballots").doesNotContain("\"marks\"");
            assertThat(recounted(file).findings()).isEmpty();
        });
    }

    @Test
    void fifty_ballots_at_once_of_one_member_are_one_ballot() throws Exception {
        var round = open(new Method.Approval());
        var option = round.options().getFirst().id();
        var receipts = atOnce(50, () -> {
            var receipt = new String[1];
            as(
                    member,
                    () -> receipt[0] =
                            ballots.cast(round.id(), Map.of(option, 1)).receipt());
            return receipt[0];
        });
        assertThat(receipts).hasSize(50).containsOnly(receipts.getFirst());
        assertThat(sql.fetchCount(
                        ROUND_BALLOT, ROUND_BALLOT.ROUND_ID.eq(round.id().value())))
                .isOne();
    }

    @Test
    void a_ballot_can_be_changed_and_taken_back_until_the_closing_and_not_after() {
        var round = open(new Method.Approval());
        var first = round.options().get(0).id();
        var second = round.options().get(1).id();
        as(member, () -> {
            var receipt = ballots.cast(round.id(), Map.of(first, 1)).receipt();
            assertThat(ballots.cast(round.id(), Map.of(second, 1)).receipt()).isEqualTo(receipt);
            assertThat(ballots.own(round.id()).orElseThrow()).isEqualTo(Map.of(second, 1));
            ballots.withdraw(round.id());
            assertThat(ballots.own(round.id())).isEmpty();
            ballots.cast(round.id(), Map.of(first, 1));
        });
        pastClosing(round);
        as(member, () -> {
            assertRefused("tables.refused.step.CLOSED", () -> ballots.cast(round.id(), Map.of(second, 1)));
            assertRefused("tables.refused.step.CLOSED", () -> ballots.withdraw(round.id()));
        });
        closing.closeDue();
        as(member, () -> {
            assertRefused("tables.refused.step.CLOSED", () -> ballots.cast(round.id(), Map.of(second, 1)));
            assertThat(ballots.own(round.id())).isEmpty();
        });
    }

    @Test
    void flawed_ballots_are_refused_and_change_nothing() {
        var round = open(new Method.Points(10));
        var first = round.options().get(0).id();
        as(member, () -> {
            assertRefused("tables.refused.ballot.EMPTY", () -> ballots.cast(round.id(), Map.of()));
            assertRefused("tables.refused.ballot.OVERSPENT", () -> ballots.cast(round.id(), Map.of(first, 11)));
            assertRefused("tables.refused.ballot.NEGATIVE", () -> ballots.cast(round.id(), Map.of(first, -1)));
            assertRefused(
                    "tables.refused.ballot.UNKNOWN",
                    () -> ballots.cast(round.id(), Map.of(new OptionId(Ids.next()), 1)));
        });
        assertThat(sql.fetchCount(
                        ROUND_BALLOT, ROUND_BALLOT.ROUND_ID.eq(round.id().value())))
                .isZero();
        assertThat(reload(round).voted()).isZero();
    }

    @Test
    void only_those_who_were_members_at_the_opening_vote() {
        var round = open(new Method.Approval());
        var option = round.options().getFirst().id();
        var late = people.verifiedResident();
        as(facilitator, () -> {
            tables.seat(table.id(), late.id(), false);
            tables.unseat(table.id(), member.id());
        });
        as(late, () -> assertRefused("tables.refused.not-a-voter", () -> ballots.cast(round.id(), Map.of(option, 1))));
        as(member, () -> assertThat(ballots.cast(round.id(), Map.of(option, 1)).receipt())
                .isNotBlank());
    }

    @Test
    void the_rules_of_an_open_round_stand() {
        var round = open(new Method.Approval());
        as(facilitator, () -> {
            assertRefused(
                    "tables.refused.step.OPEN",
                    () -> drafts.edit(round.id(), round.version(), draft(new Method.Points(3))));
            assertRefused("tables.refused.step.OPEN", () -> drafts.open(round.id()));
            assertRefused("tables.refused.step.OPEN", () -> results.publish(round.id()));
        });
    }

    @Test
    void only_facilitators_and_administrators_run_a_round() {
        as(
                member,
                () -> assertRefused(
                        "tables.refused.facilitators-only",
                        () -> drafts.draft(table.id(), draft(new Method.Approval()))));
        var elsewhere = people.verifiedResident();
        var round = open(new Method.Approval());
        as(elsewhere, () -> {
            assertRefused("tables.refused.facilitators-only", () -> results.publish(round.id()));
            assertRefused("tables.refused.facilitators-only", () -> tables.seat(table.id(), elsewhere.id(), true));
            assertThatThrownBy(() -> tables.found("x", "x", "x", 1)).isInstanceOf(AccessDeniedException.class);
        });
    }

    @Test
    void a_draft_is_seen_by_those_who_run_the_table_only() {
        var number = new int[1];
        as(
                facilitator,
                () -> number[0] =
                        drafts.draft(table.id(), draft(new Method.Approval())).number());
        asVisitor(() -> assertThat(rounds.find(table.slug(), number[0])).isEmpty());
        as(member, () -> assertThat(rounds.find(table.slug(), number[0])).isEmpty());
        as(facilitator, () -> assertThat(rounds.find(table.slug(), number[0])).isPresent());
    }

    @Test
    void two_facilitators_do_not_overwrite_each_other() {
        as(facilitator, () -> {
            var round = drafts.draft(table.id(), draft(new Method.Approval()));
            drafts.edit(round.id(), round.version(), draft(new Method.Points(5)));
            assertThatThrownBy(() -> drafts.edit(round.id(), round.version(), draft(new Method.Points(9))))
                    .isInstanceOf(OptimisticLockingFailureException.class);
            assertThat(reload(round).method()).isEqualTo(new Method.Points(5));
        });
    }

    @Test
    void after_the_closing_nothing_ties_a_ballot_to_its_voter() {
        var round = open(new Method.Approval());
        var option = round.options().getFirst().id();
        as(member, () -> ballots.cast(round.id(), Map.of(option, 1)));
        var keyWhileOpen = sql.select(ROUND_BALLOT.BALLOT_KEY)
                .from(ROUND_BALLOT)
                .where(ROUND_BALLOT.ROUND_ID.eq(round.id().value()))
                .fetchSingle(ROUND_BALLOT.BALLOT_KEY);
        closeNow(round);
        var row = sql.selectFrom(VOTING_ROUND)
                .where(VOTING_ROUND.ID.eq(round.id().value()))
                .fetchSingle();
        assertThat(row.getSecret()).isNull();
        assertThat(sql.fetchExists(ROUND_BALLOT, ROUND_BALLOT.BALLOT_KEY.eq(keyWhileOpen)))
                .isFalse();
        assertThat(sql.fetchExists(
                        ROUND_VOTER,
                        ROUND_VOTER.ROUND_ID.eq(round.id().value()),
                        ROUND_VOTER.PERSON_ID.eq(member.id().value()),
                        ROUND_VOTER.VOTED.isTrue()))
                .isTrue();
        assertThat(sql.fetchExists(AUDIT_ENTRY, AUDIT_ENTRY.ACTOR.eq(member.id().value())))
                .as("the audit trail does not say who voted")
                .isFalse();
    }

    @Test
    void ballots_of_thirty_and_more_voters_are_published_with_their_receipts() {
        var voters = new ArrayList<SignedIn>();
        as(facilitator, () -> {
            for (int i = 0; i < 30; i++) {
                var voter = people.resident();
                voters.add(voter);
                tables.seat(table.id(), voter.id(), false);
            }
        });
        var round = open(new Method.Approval());
        var option = round.options().getFirst().id();
        var receipts = new ArrayList<String>();
        voters.forEach(voter -> as(
                voter,
                () -> receipts.add(ballots.cast(round.id(), Map.of(option, 1)).receipt())));
        closeNow(round);
        as(facilitator, () -> results.publish(round.id()));
        asVisitor(() -> {
            var file = rounds.file(table.slug(), round.number()).orElseThrow();
            assertThat(receipts).allMatch(receipt -> file.document().contains(receipt));
            var verdict = recounted(file);
            assertThat(verdict.findings()).isEmpty();
            assertThat(verdict.reach()).isEqualTo(Recount.Reach.BALLOTS);
            assertThat(verdict.outcome().orElseThrow())
                    .isEqualTo(rounds.result(reload(round)).orElseThrow().outcome());
        });
    }

    /** Two people press around the closing instant: whoever was told that it counts is counted, nobody else. */
    @Test
    void at_the_closing_instant_a_ballot_counts_exactly_if_its_voter_was_told_so() throws Exception {
        for (int i = 0; i < 8; i++) {
            var round = open(new Method.Approval());
            var option = round.options().getFirst().id();
            sql.update(VOTING_ROUND)
                    .set(VOTING_ROUND.CLOSES_AT, clock.now().plusMillis(2 + i))
                    .where(VOTING_ROUND.ID.eq(round.id().value()))
                    .execute();
            var voters = new java.util.concurrent.ConcurrentLinkedQueue<>(List.of(member, facilitator));
            var accepted = atOnce(2, () -> {
                var counted = new boolean[1];
                as(voters.remove(), () -> counted[0] = castOrRefused(round, option));
                return counted[0];
            });
            while (reload(round).state() == RoundState.OPEN) {
                closing.closeDue();
            }
            as(facilitator, () -> assertThat(
                            rounds.result(reload(round)).orElseThrow().ballotsCounted())
                    .isEqualTo((int) accepted.stream().filter(yes -> yes).count()));
        }
    }

    private boolean castOrRefused(Round round, OptionId option) {
        try {
            ballots.cast(round.id(), Map.of(option, 1));
            return true;
        } catch (Refusal refusal) {
            assertThat(refusal.code()).isEqualTo("tables.refused.step.CLOSED");
            return false;
        }
    }

    @Test
    void equal_options_wait_for_the_lot_that_is_drawn_after_the_closing_and_once() {
        var round = open(new Method.Approval());
        var first = round.options().get(0).id();
        var second = round.options().get(1).id();
        as(member, () -> ballots.cast(round.id(), Map.of(first, 1, second, 1)));
        closeNow(round);
        as(facilitator, () -> {
            assertRefused("tables.refused.seed-missing", () -> results.publish(round.id()));
            assertRefused("tables.refused.seed", () -> results.draw(round.id(), "<b>"));
            assertThat(results.draw(round.id(), " 12 44  7 ").seed()).contains("12 44 7");
            assertRefused("tables.refused.seed-not-needed", () -> results.draw(round.id(), "1"));
            results.publish(round.id());
            var verdict = recounted(rounds.file(table.slug(), round.number()).orElseThrow());
            assertThat(verdict.findings()).isEmpty();
            assertThat(verdict.outcome().orElseThrow().winners()).hasSize(1);
        });
        as(member, () -> assertRefused("tables.refused.facilitators-only", () -> results.draw(round.id(), "1")));
    }

    @Test
    void a_budget_needs_costs_that_fit_and_leaves_a_choice() {
        as(facilitator, () -> {
            assertRefused("tables.refused.cost-missing", () -> openWith(new Method.Greedy(100), 50, 0));
            assertRefused("tables.refused.cost-over-budget", () -> openWith(new Method.Greedy(100), 50, 101));
            assertRefused("tables.refused.budget-for-all", () -> openWith(new Method.Greedy(100), 50, 50));
            var round = openWith(
                    new Method.EqualShares(100, 1, Method.Utility.COUNT, Method.Completion.ADD1_GREEDY), 60, 70);
            assertThat(reload(round).method())
                    .isEqualTo(new Method.EqualShares(100, 1, Method.Utility.COUNT, Method.Completion.ADD1_GREEDY));
            assertThat(reload(round).options()).extracting(RoundOption::cost).containsExactly(60L, 70L);
        });
    }

    @Test
    void knapsack_ballots_stay_in_the_budget_and_every_method_counts() {
        as(facilitator, () -> {
            for (var method : List.of(
                    new Method.Plurality(),
                    Rounds.BORDA,
                    Rounds.SCHULZE,
                    new Method.Greedy(100),
                    new Method.EqualShares(100, 1, Method.Utility.COST, Method.Completion.NONE))) {
                var round = openWith(method, 60, 70);
                var options = round.options().stream().map(RoundOption::id).toList();
                if (method instanceof Method.Greedy) {
                    assertRefused(
                            "tables.refused.ballot.OVERSPENT",
                            () -> ballots.cast(round.id(), Map.of(options.get(0), 1, options.get(1), 1)));
                }
                ballots.cast(round.id(), Map.of(options.get(0), 1));
                closeNow(round);
                results.publish(round.id());
                var result = rounds.result(reload(round)).orElseThrow();
                assertThat(result.outcome().winners())
                        .as(method.code())
                        .containsExactly(options.getFirst().value().toString());
                assertThat(recounted(rounds.file(table.slug(), round.number()).orElseThrow())
                                .findings())
                        .as(method.code())
                        .isEmpty();
            }
        });
    }

    @Test
    void all_verified_residents_can_be_the_electorate() {
        var stranger = people.verifiedResident();
        var unverified = people.resident();
        var opened = new Round[1];
        as(facilitator, () -> {
            var drafted = drafts.draft(
                    table.id(),
                    new NewRound(
                            "Tutti",
                            "",
                            new Method.Approval(),
                            1,
                            inAnHour(),
                            List.of(option("A"), option("B")),
                            Electing.RESIDENTS,
                            ""));
            opened[0] = drafts.open(drafted.id());
        });
        var option = opened[0].options().getFirst().id();
        as(stranger, () -> assertThat(
                        ballots.cast(opened[0].id(), Map.of(option, 1)).receipt())
                .isNotBlank());
        as(
                unverified,
                () -> assertRefused(
                        "tables.refused.not-a-voter", () -> ballots.cast(opened[0].id(), Map.of(option, 1))));
    }

    private Round openWith(Method method, long first, long second) {
        var drafted = drafts.draft(
                table.id(),
                new NewRound(
                        "Il budget",
                        "",
                        method,
                        1,
                        inAnHour(),
                        List.of(
                                new NewOption("Uno", "", Optional.empty(), first),
                                new NewOption("Due", "", Optional.empty(), second))));
        return drafts.open(drafted.id());
    }

    private static Recount.Verdict recounted(PublishedFile file) {
        return Recount.check(
                JsonMapper.shared()
                        .readValue(file.document(), new TypeReference<java.util.LinkedHashMap<String, Object>>() {}),
                Optional.empty());
    }

    @Test
    void a_round_that_could_not_be_decided_does_not_open() {
        as(facilitator, () -> {
            var one = drafts.draft(
                    table.id(), new NewRound("Una", "", new Method.Approval(), 1, inAnHour(), List.of(option("Sola"))));
            assertRefused("tables.refused.too-few-options", () -> drafts.open(one.id()));
            var all = drafts.draft(
                    table.id(),
                    new NewRound("Due", "", new Method.Approval(), 2, inAnHour(), List.of(option("A"), option("B"))));
            assertRefused("tables.refused.winners-all", () -> drafts.open(all.id()));
            assertRefused(
                    "tables.refused.closing-past",
                    () -> drafts.draft(
                            table.id(),
                            new NewRound(
                                    "Ieri",
                                    "",
                                    new Method.Approval(),
                                    1,
                                    clock.now().minusSeconds(1),
                                    List.of())));
        });
    }

    private Round open(Method method) {
        var opened = new Round[1];
        as(facilitator, () -> {
            var drafted = drafts.draft(table.id(), draft(method));
            opened[0] = drafts.open(drafted.id());
        });
        return opened[0];
    }

    private NewRound draft(Method method) {
        return new NewRound(
                "Le priorità dell’inverno",
                "",
                method,
                1,
                inAnHour(),
                List.of(option("Luce sul viale"), option("Strisce rialzate"), option("Alberi")));
    }

    private static NewOption option(String title) {
        return new NewOption(title, "", Optional.empty());
    }

    private Instant inAnHour() {
        return clock.now().plus(Duration.ofHours(1));
    }

    private Round reload(Round round) {
        var found = new Round[1];
        as(
                facilitator,
                () -> found[0] = rounds.find(table.slug(), round.number()).orElseThrow());
        return found[0];
    }

    private void pastClosing(Round round) {
        sql.update(VOTING_ROUND)
                .set(VOTING_ROUND.CLOSES_AT, clock.now())
                .where(VOTING_ROUND.ID.eq(round.id().value()))
                .execute();
    }

    private void closeNow(Round round) {
        pastClosing(round);
        closing.closeDue();
        assertThat(reload(round).state()).isEqualTo(RoundState.CLOSED);
    }

    private static void assertRefused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }

    private static <T> List<T> atOnce(int times, Callable<T> call) throws Exception {
        var ready = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var futures = new ArrayList<java.util.concurrent.Future<T>>();
            for (int i = 0; i < times; i++) {
                futures.add(threads.submit(() -> {
                    ready.await();
                    return call.call();
                }));
            }
            ready.countDown();
            var results = new ArrayList<T>();
            for (var future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }
}
