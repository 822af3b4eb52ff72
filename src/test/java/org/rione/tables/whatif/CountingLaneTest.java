package org.rione.tables.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rione.shared.Refusal;

class CountingLaneTest {

    private static final Duration SHORT = Duration.ofMillis(50);

    private final CountDownLatch counted = new CountDownLatch(1);
    private CountingLane lane = new CountingLane(Duration.ofSeconds(10));

    @AfterEach
    void stop() {
        counted.countDown();
        lane.close();
    }

    @Test
    void who_asks_gets_the_answer() {
        assertThat(lane.<Integer>ask("question", () -> 42, () -> {})).isEqualTo(42);
        assertThat(lane.isUnderway("question")).isFalse();
    }

    @Test
    void what_takes_long_is_counted_all_the_same_once_for_all_who_ask() throws Exception {
        lane = new CountingLane(SHORT);
        var times = new AtomicInteger();
        var late = new CompletableFuture<Integer>();
        for (int i = 0; i < 3; i++) {
            refused(
                    "tables.whatif.refused.counting",
                    () -> lane.ask("question", () -> slow(times), () -> late.complete(times.get())));
        }
        assertThat(lane.isUnderway("question")).isTrue();
        counted.countDown();
        assertThat(late.get(10, TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(lane.isUnderway("question")).isFalse();
    }

    @Test
    void when_too_many_wait_the_next_one_is_sent_away_at_once() {
        lane = new CountingLane(Duration.ofMillis(1));
        for (int i = 0; i < 20; i++) {
            var question = i;
            refused(
                    "tables.whatif.refused.counting",
                    () -> lane.ask(question, () -> slow(new AtomicInteger()), () -> {}));
        }
        refused("tables.whatif.refused.busy", () -> lane.ask("one more", () -> 42, () -> {}));
        assertThat(lane.isUnderway("one more")).isFalse();
    }

    @Test
    void what_goes_wrong_is_told_to_whoever_asked_and_can_be_asked_again() {
        assertThatThrownBy(() -> lane.ask(
                        "question",
                        () -> {
                            throw new IllegalArgumentException("not a file");
                        },
                        () -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a file");
        assertThat(lane.<Integer>ask("question", () -> 42, () -> {})).isEqualTo(42);
    }

    private int slow(AtomicInteger times) {
        try {
            assertThat(counted.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        return times.incrementAndGet();
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }
}
