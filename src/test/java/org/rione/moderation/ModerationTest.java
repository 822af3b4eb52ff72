package org.rione.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rione.Letters;
import org.rione.ServiceTest;
import org.rione.TestPeople;
import org.rione.identity.SignedIn;
import org.rione.moderation.Decision.Approve;
import org.rione.moderation.Decision.Reason;
import org.rione.moderation.Decision.Redact;
import org.rione.moderation.Decision.Remove;
import org.rione.moderation.ReviewItem.State;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

class ModerationTest extends ServiceTest {

    private static final String HARMLESS = "Una panchina in più davanti alla scuola";
    private static final String WITH_PHONE = "Chiamate il 333 000 0000, risponde lui";
    private static final String HEATED = "Siete dei ladri";
    private static final Reason REASON = new Reason(Rule.PERSONAL_DATA, "Il testo riporta un telefono.");

    @Autowired
    Moderation moderation;

    @Autowired
    ReviewQueue queue;

    @Autowired
    Decisions decisions;

    @Autowired
    Statements statements;

    @Autowired
    Policies policies;

    @Autowired
    ReviewStore store;

    @Autowired
    TestProposals proposals;

    @Autowired
    TestPeople people;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Letters letters;

    @Autowired
    DSLContext sql;

    private SignedIn moderator() {
        return people.person(true, Role.MODERATOR);
    }

    private Verdict submit(ContentRef content) {
        var reviewed = proposals.get(content).reviewed();
        return transaction.execute(_ -> {
            var verdict = moderation.submitted(new Submission(content, reviewed.author(), reviewed.texts()));
            if (verdict == Verdict.PUBLISHED) {
                proposals.publish(content.id());
            } else {
                proposals.hold(content.id());
            }
            return verdict;
        });
    }

    private ContentRef submitted(SignedIn author, String text) {
        var content = proposals.add(Optional.of(author.id()), text);
        submit(content);
        return content;
    }

    private ReviewItem item(ContentRef content) {
        return store.find(content).orElseThrow();
    }

    static Stream<Arguments> policy_and_findings() {
        return Stream.of(
                Arguments.of(Mode.POST, HARMLESS, Verdict.PUBLISHED, Band.LOW),
                Arguments.of(Mode.POST, HEATED, Verdict.PUBLISHED, Band.MEDIUM),
                Arguments.of(Mode.POST, WITH_PHONE, Verdict.HELD, Band.HIGH),
                Arguments.of(Mode.PRE, HARMLESS, Verdict.HELD, Band.LOW),
                Arguments.of(Mode.PRE, HEATED, Verdict.HELD, Band.MEDIUM),
                Arguments.of(Mode.PRE, WITH_PHONE, Verdict.HELD, Band.HIGH));
    }

    @ParameterizedTest
    @MethodSource("policy_and_findings")
    void policy_and_screening_say_whether_content_is_shown(Mode mode, String text, Verdict verdict, Band band) {
        withMode(mode, () -> {
            var content = proposals.add(Optional.of(people.resident().id()), text);
            assertThat(submit(content)).isEqualTo(verdict);
            assertThat(item(content).state()).isEqualTo(State.WAITING);
            assertThat(item(content).visibility().open()).isEqualTo(verdict == Verdict.PUBLISHED);
            assertThat(item(content).risk().band()).isEqualTo(band);
        });
    }

    @Test
    void changing_the_policy_publishes_nothing_that_waits() {
        var content = new ArrayList<ContentRef>();
        withMode(Mode.PRE, () -> content.add(submitted(people.resident(), HARMLESS)));
        assertThat(item(content.getFirst()).visibility()).isEqualTo(Visibility.HELD);
        assertThat(proposals.get(content.getFirst()).visibility()).isEqualTo(Visibility.HELD);
    }

    @Test
    void content_has_one_item_however_often_it_is_submitted() {
        var content = submitted(people.resident(), HARMLESS);
        var first = item(content);
        proposals.edit(content, WITH_PHONE);
        submit(content);
        assertThat(item(content).id()).isEqualTo(first.id());
        assertThat(item(content).findings()).isNotEmpty();
        assertThat(item(content).openedAt()).isEqualTo(first.openedAt());
    }

    @Test
    void editing_held_content_does_not_free_it() {
        var content = submitted(people.resident(), WITH_PHONE);
        proposals.edit(content, HARMLESS);
        assertThat(submit(content)).isEqualTo(Verdict.HELD);
    }

    @Test
    void a_flood_of_one_author_is_held_and_others_are_not() {
        var author = people.resident();
        var verdicts = new ArrayList<Verdict>();
        for (int i = 0; i < 31; i++) {
            var content = proposals.add(Optional.of(author.id()), HARMLESS);
            verdicts.add(submit(content));
        }
        assertThat(verdicts.subList(0, 30)).containsOnly(Verdict.PUBLISHED);
        assertThat(verdicts.getLast()).isEqualTo(Verdict.HELD);
        assertThat(item(submitted(people.resident(), HARMLESS)).visibility()).isEqualTo(Visibility.PUBLISHED);
    }

    @Test
    void of_two_moderators_one_takes_the_item_and_the_other_is_told_who() {
        var id = item(submitted(people.resident(), HEATED)).id();
        var first = moderator();
        TestPeople.as(first, () -> queue.claim(id));
        TestPeople.as(moderator(), () -> {
            assertRefused("moderation.refused.held", first.name(), () -> queue.claim(id));
            assertRefused("moderation.refused.held", first.name(), () -> decisions.decide(id, 1, new Approve()));
            assertThat(queue.renew(id)).isFalse();
        });
        TestPeople.as(first, () -> {
            queue.claim(id);
            assertThat(queue.renew(id)).isTrue();
            queue.release(id);
        });
        TestPeople.as(moderator(), () -> queue.claim(id));
    }

    @Test
    void of_many_who_decide_at_the_same_time_exactly_one_does() throws Exception {
        var content = submitted(people.resident(), HEATED);
        var id = item(content).id();
        int many = 6;
        var start = new CyclicBarrier(many);
        var outcomes = new ArrayList<Optional<Refusal>>();
        try (var threads = Executors.newFixedThreadPool(many)) {
            var running = Stream.generate(this::moderator).limit(many).toList().stream()
                    .map(moderator -> threads.submit(() -> {
                        SecurityContextHolder.setContext(TestPeople.contextOf(moderator));
                        start.await();
                        try {
                            decisions.decide(id, 1, new Remove(REASON));
                            return Optional.<Refusal>empty();
                        } catch (Refusal refused) {
                            return Optional.of(refused);
                        } finally {
                            SecurityContextHolder.clearContext();
                        }
                    }))
                    .toList();
            for (var one : running) {
                outcomes.add(one.get());
            }
        }
        assertThat(outcomes.stream().filter(Optional::isEmpty)).hasSize(1);
        assertThat(outcomes.stream().flatMap(Optional::stream))
                .hasSize(many - 1)
                .allMatch(refused -> refused.code().equals("moderation.refused.decided"))
                .allMatch(refused -> refused.arguments()[0].equals("Prova"));
        assertThat(proposals.get(content).visibility()).isEqualTo(Visibility.REMOVED);
    }

    @Test
    void a_lease_runs_out_by_the_databases_clock() {
        var id = item(submitted(people.resident(), HEATED)).id();
        var gone = moderator();
        TestPeople.as(gone, () -> queue.claim(id));
        sql.execute(
                "update review_item set lease_until = utc_timestamp(6) - interval 1 second where id = ?", id.value());
        var next = moderator();
        TestPeople.as(gone, () -> assertThat(queue.renew(id)).isFalse());
        TestPeople.as(next, () -> {
            assertThat(queue.open(id).orElseThrow().item().holder()).isEmpty();
            queue.claim(id);
            assertThat(queue.open(id).orElseThrow().item().heldBy(next.id())).isTrue();
        });
    }

    @Test
    void a_decision_on_an_older_text_is_refused() {
        var content = submitted(people.resident(), HEATED);
        proposals.edit(content, HARMLESS);
        submit(content);
        TestPeople.as(
                moderator(),
                () -> assertRefused(
                        "moderation.refused.changed",
                        null,
                        () -> decisions.decide(item(content).id(), 1, new Approve())));
        assertThat(item(content).state()).isEqualTo(State.WAITING);
    }

    @Test
    void nobody_decides_on_their_own_content() {
        var moderator = moderator();
        var id = item(submitted(moderator, HEATED)).id();
        TestPeople.as(moderator, () -> {
            assertRefused("moderation.refused.own", null, () -> queue.claim(id));
            assertRefused("moderation.refused.own", null, () -> decisions.decide(id, 1, new Approve()));
            assertRefused("moderation.refused.own", null, () -> queue.passOn(id));
        });
        assertThat(store.find(id).orElseThrow().holder()).isEmpty();
    }

    @Test
    void covering_passages_publishes_the_rest() {
        var content = submitted(people.resident(), WITH_PHONE);
        var at = WITH_PHONE.indexOf("333");
        TestPeople.as(
                moderator(),
                () -> decisions.decide(
                        item(content).id(), 1, new Redact(List.of(new Passage(0, at, at + 12)), REASON)));
        assertThat(proposals.get(content).shown()).containsExactly("Chiamate il ▇▇▇▇▇, risponde lui");
        assertThat(item(content).visibility()).isEqualTo(Visibility.REDACTED);
        assertThat(item(content).excerpt()).isEmpty();
    }

    static Stream<Arguments> every_decision() {
        return Stream.of(
                Arguments.of(new Approve(), 0),
                Arguments.of(new Redact(List.of(new Passage(0, 0, 5)), REASON), 1),
                Arguments.of(new Remove(REASON), 1));
    }

    @ParameterizedTest
    @MethodSource("every_decision")
    void every_restriction_and_only_a_restriction_comes_with_its_reasons(Decision decision, int expected) {
        var author = people.resident();
        var content = submitted(author, HEATED);
        TestPeople.as(moderator(), () -> decisions.decide(item(content).id(), 1, decision));
        TestPeople.as(author, () -> assertThat(statements.mine()).hasSize(expected));
        if (expected > 0) {
            assertThat(letters.last(author.email()).plain())
                    .contains("regola 4", "Il testo riporta un telefono.", "/area-personale/decisioni");
        }
    }

    @Test
    void the_reasons_come_in_the_authors_language_and_a_correction_follows() {
        var author = people.resident();
        sql.execute(
                "update person set language = 'en' where id = ?", author.id().value());
        var content = submitted(author, HEATED);
        var moderator = moderator();
        TestPeople.as(moderator, () -> {
            var made = decisions.decide(item(content).id(), 1, new Remove(REASON));
            assertThat(statements.preview(made).paragraphs().getFirst()).startsWith("We have removed your proposal");
            decisions.undo(made.id());
        });
        letters.last(author.email(), 2);
        assertThat(letters.to(author.email()))
                .extracting(Letters.Received::plain)
                .anyMatch(text -> text.contains("We have removed your proposal"))
                .anyMatch(text -> text.contains("We have undone the decision"));
    }

    @Test
    void a_decision_that_fails_sends_nothing() {
        var author = people.resident();
        var content = submitted(author, HEATED);
        TestPeople.as(moderator(), () -> assertThatThrownBy(() ->
                        decisions.decide(item(content).id(), 1, new Redact(List.of(new Passage(0, 0, 999)), REASON)))
                .isInstanceOf(IllegalArgumentException.class));
        TestPeople.as(author, () -> assertThat(statements.mine()).isEmpty());
        assertThat(item(content).state()).isEqualTo(State.WAITING);
    }

    @ParameterizedTest
    @MethodSource("every_decision")
    void undoing_restores_everything_and_tells_the_author(Decision decision, int told) {
        for (var text : List.of(HEATED, WITH_PHONE)) {
            var author = people.resident();
            var content = submitted(author, text);
            var before = item(content);
            var shown = proposals.get(content);
            var moderator = moderator();
            TestPeople.as(moderator, () -> {
                var made = decisions.decide(before.id(), 1, decision);
                decisions.undo(made.id());
                assertRefused("moderation.refused.undo-late", null, () -> decisions.undo(made.id()));
            });
            assertThat(proposals.get(content)).isEqualTo(shown);
            assertThat(item(content).state()).isEqualTo(State.WAITING);
            assertThat(item(content).visibility()).isEqualTo(before.visibility());
            assertThat(item(content).dueAt()).isEqualTo(before.dueAt());
            assertThat(item(content).excerpt()).isEqualTo(before.excerpt());
            assertThat(item(content).heldBy(moderator.id())).isTrue();
            TestPeople.as(author, () -> assertThat(statements.mine())
                    .hasSize(2 * told)
                    .satisfies(received -> assertThat(received.stream().filter(Statements.Received::correcting))
                            .hasSize(told)));
            TestPeople.as(moderator, () -> decisions.decide(before.id(), 1, new Approve()));
        }
    }

    @Test
    void only_the_one_who_decided_can_undo_and_only_for_some_minutes() {
        var content = submitted(people.resident(), HEATED);
        var moderator = moderator();
        var made = new ArrayList<DecisionRecord>();
        TestPeople.as(moderator, () -> made.add(decisions.decide(item(content).id(), 1, new Approve())));
        var id = made.getFirst().id();
        TestPeople.as(
                moderator(), () -> assertRefused("moderation.refused.undo-not-yours", null, () -> decisions.undo(id)));
        sql.execute("update review_decision set decided_at = decided_at - interval 11 minute where id = ?", id.value());
        TestPeople.as(moderator, () -> assertRefused("moderation.refused.undo-late", null, () -> decisions.undo(id)));
    }

    @Test
    void undoing_a_second_look_puts_the_covered_passages_back() {
        var content = submitted(people.resident(), WITH_PHONE);
        var moderator = moderator();
        TestPeople.as(
                moderator,
                () -> decisions.decide(item(content).id(), 1, new Redact(List.of(new Passage(0, 0, 8)), REASON)));
        var covered = proposals.get(content).shown();
        sql.execute("update review_item set state = 'WAITING', round = round + 1 where content_id = ?", content.id());
        TestPeople.as(moderator, () -> {
            var second = decisions.decide(item(content).id(), 1, new Remove(REASON));
            decisions.undo(second.id());
        });
        assertThat(proposals.get(content).shown()).isEqualTo(covered);
    }

    @Test
    void what_its_author_takes_away_leaves_the_queue() {
        var content = submitted(people.resident(), HEATED);
        transaction.executeWithoutResult(_ -> moderation.withdrawn(content));
        var moderator = moderator();
        TestPeople.as(
                moderator,
                () -> assertRefused(
                        "moderation.refused.withdrawn",
                        null,
                        () -> decisions.decide(item(content).id(), 1, new Approve())));
    }

    @Test
    void passing_on_frees_the_item_and_says_who_did() {
        var id = item(submitted(people.resident(), HEATED)).id();
        var first = moderator();
        TestPeople.as(first, () -> {
            queue.claim(id);
            queue.passOn(id);
        });
        assertThat(store.find(id).orElseThrow().passedBy()).isEqualTo(first.name());
        TestPeople.as(moderator(), () -> queue.claim(id));
    }

    @ParameterizedTest
    @MethodSource("roles")
    void only_moderators_see_and_work_the_queue(String role) {
        var id = item(submitted(people.resident(), HEATED)).id();
        TestPeople.as(people.person(true, role), () -> {
            var tries = List.<Runnable>of(
                    () -> queue.page(Optional.empty(), Optional.empty()),
                    () -> queue.counts(),
                    () -> queue.open(id),
                    () -> queue.claim(id),
                    () -> queue.renew(id),
                    () -> queue.passOn(id),
                    () -> queue.release(id),
                    () -> decisions.undo(DecisionId.next()));
            for (var one : tries) {
                if (role.equals(Role.MODERATOR)) {
                    allowedOrRefused(one);
                } else {
                    assertThatThrownBy(one::run).isInstanceOf(AccessDeniedException.class);
                }
            }
        });
    }

    static Stream<String> roles() {
        return Role.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("roles")
    void only_administrators_change_the_policy(String role) {
        TestPeople.as(people.person(true, role), () -> {
            if (role.equals(Role.ADMINISTRATOR)) {
                policies.change(ContentKind.PROPOSAL, Mode.POST);
            } else {
                assertThatThrownBy(() -> policies.change(ContentKind.PROPOSAL, Mode.PRE))
                        .isInstanceOf(AccessDeniedException.class);
            }
        });
    }

    private static void allowedOrRefused(Runnable action) {
        try {
            action.run();
        } catch (Refusal refused) {
            assertThat(refused.code()).startsWith("moderation.refused");
        }
    }

    private void withMode(Mode mode, Runnable action) {
        var administrator = people.person(true, Role.ADMINISTRATOR);
        TestPeople.as(administrator, () -> policies.change(ContentKind.PROPOSAL, mode));
        try {
            action.run();
        } finally {
            TestPeople.as(administrator, () -> policies.change(ContentKind.PROPOSAL, Mode.POST));
        }
    }

    private static void assertRefused(String code, String named, Runnable action) {
        assertThatThrownBy(action::run).isInstanceOfSatisfying(Refusal.class, refused -> {
            assertThat(refused.code()).isEqualTo(code);
            if (named != null) {
                assertThat(refused.arguments()).contains(named);
            }
        });
    }
}
