package org.rione.tables.whatif;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.rione.shared.Refusal;

/**
 * Counts in the background, one thing after the other. Whoever asks waits a moment and otherwise comes back; equal
 * questions are counted once. After much counting it rests as long as it counts: however many ask for however much,
 * they take half of one processor.
 */
final class CountingLane {

    /** What is being counted, and what waits for it. */
    private static final int PLACES = 20;
    /** Milliseconds that may be counted without a rest. */
    private static final int WITHOUT_REST = 20_000;

    private final Duration patience;
    private final ThreadPoolExecutor lane = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(PLACES - 1),
            Thread.ofPlatform().daemon().name("what-if").factory());
    private final Map<Object, Future<?>> underway = new ConcurrentHashMap<>();
    private final Bucket allowance = Bucket.builder()
            .addLimit(limit -> limit.capacity(WITHOUT_REST).refillGreedy(1, Duration.ofMillis(2)))
            .build();

    /** @param patience how long somebody waits for an answer */
    CountingLane(Duration patience) {
        this.patience = patience;
    }

    /**
     * The answer, if it is there in time; otherwise it is worked out all the same.
     *
     * @param question equal ones have the same answer
     * @param late is run when the answer is there, whether somebody still waits or not
     * @throws Refusal when the answer takes longer, or too many wait
     */
    @SuppressWarnings("unchecked") // a question has one type of answer
    <T> T ask(Object question, Supplier<T> count, Runnable late) {
        try {
            var answer = (Future<T>) underway.computeIfAbsent(question, asked -> started(asked, count, late));
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException full) {
            throw new Refusal("tables.whatif.refused.busy");
        } catch (TimeoutException counting) {
            throw new Refusal("tables.whatif.refused.counting");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refusal("tables.whatif.refused.busy");
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException why ? why : new IllegalStateException(failed);
        }
    }

    boolean isUnderway(Object question) {
        return underway.containsKey(question);
    }

    private <T> Future<T> started(Object question, Supplier<T> count, Runnable late) {
        var task = new FutureTask<T>(() -> {
            try {
                return count.get();
            } finally {
                underway.remove(question);
            }
        });
        lane.execute(() -> {
            var since = System.nanoTime();
            task.run();
            late.run();
            rest(System.nanoTime() - since);
        });
        return task;
    }

    private void rest(long counted) {
        LockSupport.parkNanos(allowance.consumeIgnoringRateLimits(1 + TimeUnit.NANOSECONDS.toMillis(counted)));
    }

    void close() {
        lane.shutdownNow();
    }
}
