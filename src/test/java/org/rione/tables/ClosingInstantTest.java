package org.rione.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rione.TestPeople.contextOf;
import static org.rionedb.Tables.ROUND_BALLOT;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rione.ServiceTest;
import org.rione.identity.SignedIn;
import org.rione.shared.Refusal;
import org.rione.tables.TestRounds.Council;
import org.rione.tables.count.Method;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.concurrent.DelegatingSecurityContextCallable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The closing instant to the millisecond. MariaDB lets each connection have a clock of its own, so the tests need not
 * wait for the instant nor hit it by luck.
 */
class ClosingInstantTest extends ServiceTest {

    private static final Duration MILLISECOND = Duration.ofMillis(1);

    @Autowired
    TestRounds make;

    @Autowired
    BallotBox box;

    @Autowired
    RoundClosing closing;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DSLContext sql;

    private Council council;
    private Round round;

    @BeforeEach
    void an_open_round() {
        council = make.council(2);
        round = make.open(council, new Method.Approval());
    }

    @ParameterizedTest
    @CsvSource({"-1, true", "0, false", "1, false"})
    void a_ballot_counts_before_the_instant_and_from_it_on_no_more(int milliseconds, boolean counts) throws Exception {
        var cast = casting(council.member(0), round.closesAt().plusMillis(milliseconds), () -> {});
        assertThat(cast.call()).isEqualTo(counts);
        assertThat(ballots()).isEqualTo(counts ? 1 : 0);
    }

    @Test
    void of_two_connections_a_millisecond_before_and_after_the_first_counts_alone() throws Exception {
        var both = new CyclicBarrier(2);
        Pause together = () -> both.await(20, TimeUnit.SECONDS);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var early =
                    threads.submit(casting(council.member(0), round.closesAt().minus(MILLISECOND), together));
            var late =
                    threads.submit(casting(council.member(1), round.closesAt().plus(MILLISECOND), together));
            assertThat(early.get()).isTrue();
            assertThat(late.get()).isFalse();
        }
        assertThat(ballots()).isOne();
    }

    /** The cast holds the round until it commits; the closing comes to the round in between and must not overtake it. */
    @Test
    void the_closing_waits_for_a_ballot_that_was_in_time_and_counts_it() throws Exception {
        var cast = new CountDownLatch(1);
        var commit = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var ballot = threads.submit(in(council.member(0), round.closesAt().minus(MILLISECOND), () -> {
                box.cast(round.id(), council.member(0).id(), marks());
                cast.countDown();
                return commit.await(20, TimeUnit.SECONDS);
            }));
            assertThat(cast.await(20, TimeUnit.SECONDS)).isTrue();
            var closed = threads.submit(in(council.member(0), round.closesAt(), () -> {
                closing.close(round.id());
                return true;
            }));
            assertThatThrownBy(() -> closed.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            commit.countDown();
            assertThat(ballot.get()).isTrue();
            assertThat(closed.get()).isTrue();
        }
        var over = make.reload(council, round);
        assertThat(over.state()).isEqualTo(RoundState.CLOSED);
        assertThat(over.voted()).isOne();
    }

    /** And the other way round: a ballot that comes while the closing counts is told so, though its clock is behind. */
    @Test
    void a_ballot_that_comes_while_the_closing_counts_is_refused() throws Exception {
        var counted = new CountDownLatch(1);
        var commit = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var closed = threads.submit(in(council.facilitator(), round.closesAt(), () -> {
                closing.close(round.id());
                counted.countDown();
                return commit.await(20, TimeUnit.SECONDS);
            }));
            assertThat(counted.await(20, TimeUnit.SECONDS)).isTrue();
            var late =
                    threads.submit(casting(council.member(0), round.closesAt().minus(MILLISECOND), () -> {}));
            assertThatThrownBy(() -> late.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            commit.countDown();
            assertThat(closed.get()).isTrue();
            assertThat(late.get()).isFalse();
        }
        assertThat(ballots()).isZero();
    }

    private interface Pause {
        void pause() throws Exception;
    }

    /** Casts by a connection whose clock says this; answers whether the voter was told that it counts. */
    private Callable<Boolean> casting(SignedIn voter, Instant at, Pause before) {
        return () -> {
            try {
                return in(voter, at, () -> {
                            before.pause();
                            box.cast(round.id(), voter.id(), marks());
                            return true;
                        })
                        .call();
            } catch (Refusal refusal) {
                assertThat(refusal.code()).isEqualTo("tables.refused.step.CLOSED");
                return false;
            }
        };
    }

    private Callable<Boolean> in(SignedIn person, Instant clock, Callable<Boolean> work) {
        Callable<Boolean> there = () -> transaction.execute(_ -> {
            sql.execute("set timestamp = " + clock.getEpochSecond() + "." + "%06d".formatted(clock.getNano() / 1000));
            try {
                return work.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            } finally {
                sql.execute("set timestamp = default");
            }
        });
        return DelegatingSecurityContextCallable.create(there, contextOf(person));
    }

    private Map<OptionId, Integer> marks() {
        return Map.of(round.options().getFirst().id(), 1);
    }

    private int ballots() {
        return sql.fetchCount(ROUND_BALLOT, ROUND_BALLOT.ROUND_ID.eq(round.id().value()));
    }
}
