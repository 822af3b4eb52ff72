package org.rione.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rione.TestPeople.as;
import static org.rione.TestPeople.asVisitor;
import static org.rionedb.Tables.SUBJECT_VOTE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rione.ServiceTest;
import org.rione.TestPeople;
import org.rione.participation.spi.SubjectCard.Allowed;
import org.rione.shared.Ids;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class VotesTest extends ServiceTest {

    @Autowired
    Votes votes;

    @Autowired
    Ratings ratings;

    @Autowired
    TallyFolding folding;

    @Autowired
    Tallies tallies;

    @Autowired
    TestSubjects subjects;

    @Autowired
    TestPeople people;

    @Autowired
    DSLContext sql;

    @Test
    void a_resident_votes_changes_and_withdraws() {
        var subject = subjects.open();
        as(people.resident(), () -> {
            votes.cast(subject, Opinion.PRIORITY);
            assertThat(votes.mine(subject)).contains(Opinion.PRIORITY);
            votes.cast(subject, Opinion.NOT_PRIORITY);
            assertThat(votes.mine(subject)).contains(Opinion.NOT_PRIORITY);
            assertThat(votes.importance(subject)).isEqualTo(new Importance(0, 1, 0, 0));
            votes.withdraw(subject);
            votes.withdraw(subject);
            assertThat(votes.mine(subject)).isEmpty();
        });
        assertThat(votes.importance(subject)).isEqualTo(Importance.NONE);
    }

    @Test
    void verified_residents_are_counted_apart() {
        var subject = subjects.open();
        as(people.resident(), () -> votes.cast(subject, Opinion.PRIORITY));
        as(people.verifiedResident(), () -> votes.cast(subject, Opinion.PRIORITY));
        as(people.verifiedResident(), () -> votes.cast(subject, Opinion.NOT_PRIORITY));
        assertThat(votes.importance(subject)).isEqualTo(new Importance(2, 1, 1, 1));
    }

    @Test
    void fifty_parallel_votes_of_one_person_are_one_vote() throws Exception {
        var subject = subjects.open();
        var person = people.resident();
        inParallel(IntStream.range(0, 50)
                .<Runnable>mapToObj(n -> () ->
                        as(person, () -> votes.cast(subject, n % 2 == 0 ? Opinion.PRIORITY : Opinion.NOT_PRIORITY)))
                .toList());
        assertThat(sql.fetchCount(SUBJECT_VOTE, SUBJECT_VOTE.SUBJECT_ID.eq(subject.id())))
                .isOne();
        assertThat(votes.importance(subject).all()).isOne();
    }

    @Test
    void counters_are_the_rows_after_everybody_did_anything_at_the_same_time() throws Exception {
        var subject = subjects.open();
        var voters = Stream.generate(people::resident).limit(12).toList();
        inParallel(IntStream.range(0, 240)
                .<Runnable>mapToObj(n -> () -> as(voters.get(n % voters.size()), () -> anything(subject, n)))
                .toList());
        var rows = sql.selectFrom(SUBJECT_VOTE)
                .where(SUBJECT_VOTE.SUBJECT_ID.eq(subject.id()))
                .fetch();
        var yes = rows.stream().filter(row -> row.getPriority()).count();
        assertThat(votes.importance(subject)).isEqualTo(new Importance(yes, rows.size() - yes, 0, 0));
        folding.fold(subject);
        assertThat(tallies.of(SubjectKind.ACTION, List.of(subject.id()))
                        .get(subject.id())
                        .importance())
                .isEqualTo(votes.importance(subject));
    }

    private void anything(Subject subject, int n) {
        switch (new Random(n).nextInt(3)) {
            case 0 -> votes.cast(subject, Opinion.PRIORITY);
            case 1 -> votes.cast(subject, Opinion.NOT_PRIORITY);
            default -> votes.withdraw(subject);
        }
    }

    @ParameterizedTest
    @MethodSource("stateAndRole")
    void who_may_vote_and_rate_when(Set<Allowed> allowed, String role) {
        var subject = subjects.allowing(allowed);
        attempt(role, () -> votes.cast(subject, Opinion.PRIORITY), allowed.contains(Allowed.VOTE), "vote");
        attempt(role, () -> ratings.rate(subject, 4), allowed.contains(Allowed.RATE), "rating");
    }

    static Stream<Arguments> stateAndRole() {
        var states = List.of(
                Set.<Allowed>of(),
                Set.of(Allowed.VOTE, Allowed.COMMENT),
                Set.of(Allowed.VOTE, Allowed.RATE, Allowed.COMMENT, Allowed.REPORT));
        return states.stream().flatMap(state -> Stream.concat(Role.ALL.stream(), Stream.of("nobody"))
                .map(role -> Arguments.of(state, role)));
    }

    private void attempt(String role, Runnable action, boolean isOpen, String what) {
        if (role.equals("nobody")) {
            asVisitor(() -> assertThatThrownBy(action::run)
                    .isInstanceOf(Exception.class)
                    .isNotInstanceOf(Refusal.class));
        } else if (!role.equals(Role.RESIDENT)) {
            as(people.person(true, role), () -> assertThatThrownBy(action::run)
                    .isInstanceOf(AccessDeniedException.class));
        } else if (isOpen) {
            as(people.resident(), action);
        } else {
            as(people.resident(), () -> assertThatThrownBy(action::run)
                    .isInstanceOf(Refusal.class)
                    .extracting(e -> ((Refusal) e).code())
                    .isEqualTo("participation." + what + ".closed"));
        }
    }

    @Test
    void a_vote_on_an_archived_action_is_refused_and_changes_nothing() {
        var subject = subjects.open();
        var person = people.resident();
        as(person, () -> votes.cast(subject, Opinion.PRIORITY));
        subjects.archive(subject);
        as(person, () -> assertThatThrownBy(() -> votes.cast(subject, Opinion.NOT_PRIORITY))
                .isInstanceOf(Refusal.class));
        as(person, () -> assertThat(votes.mine(subject)).contains(Opinion.PRIORITY));
    }

    @Test
    void there_is_no_vote_on_what_does_not_exist() {
        var nothing = new Subject(SubjectKind.ACTION, Ids.next());
        as(people.resident(), () -> assertThatThrownBy(() -> votes.cast(nothing, Opinion.PRIORITY))
                .isInstanceOf(Refusal.class));
    }

    @Test
    void ratings_go_from_one_to_five_and_are_one_for_each_person() {
        var subject = subjects.open();
        as(people.verifiedResident(), () -> {
            ratings.rate(subject, 2);
            ratings.rate(subject, 5);
            assertThat(ratings.mine(subject)).contains(5);
            assertThatThrownBy(() -> ratings.rate(subject, 0)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> ratings.rate(subject, 6)).isInstanceOf(IllegalArgumentException.class);
        });
        assertThat(ratings.satisfaction(subject)).isEqualTo(new Satisfaction(List.of(0L, 0L, 0L, 0L, 1L), 1));
        assertThat(ratings.satisfaction(subject).mean()).isEqualTo(5.0);
    }

    @Test
    void counting_reads_the_covering_index_alone() {
        var subject = subjects.open();
        as(people.resident(), () -> votes.cast(subject, Opinion.PRIORITY));
        var plan = sql.fetch(
                "explain select priority, verified, count(*) from subject_vote where subject_kind = 'ACTION' and subject_id = ? group by priority, verified",
                subject.id());
        assertThat(plan.getFirst().get("key")).isEqualTo("ix_subject_vote_count");
        assertThat(String.valueOf(plan.getFirst().get("Extra")))
                .contains("Using index")
                .doesNotContain("filesort");
    }

    @Test
    void my_vote_is_nobody_elses_to_ask_for() {
        var subject = subjects.open();
        as(people.resident(), () -> votes.cast(subject, Opinion.PRIORITY));
        as(people.person(true, Role.ADMINISTRATOR), () -> assertThat(votes.mine(subject))
                .isEqualTo(Optional.empty()));
        asVisitor(() -> assertThat(votes.mine(subject)).isEmpty());
    }

    static void inParallel(List<Runnable> actions) throws Exception {
        try (var threads = Executors.newFixedThreadPool(16)) {
            var calls = new ArrayList<Callable<Object>>();
            actions.forEach(action -> calls.add(Executors.callable(action)));
            for (var done : threads.invokeAll(calls)) {
                done.get();
            }
        }
    }
}
