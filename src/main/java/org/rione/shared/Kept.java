package org.rione.shared;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * What was read from the database, kept in memory until it is forgotten, and never longer than a moment: changes of
 * this process are told by {@link Changes}, those of others are seen when the moment is over. What was being read
 * while it was forgotten is not kept. A transaction that announced such a change itself reads what it has written, and what
 * it reads is not kept: it may be rolled back.
 *
 * @param <K> what is asked
 * @param <V> the answer, never null
 */
public final class Kept<K, V> {

    private record Answer<V>(V value, long readIn) {}

    private final Cache<K, Answer<V>> answers;
    private final AtomicLong time = new AtomicLong();
    private final Set<String> topics;

    /**
     * @param longest how late a change elsewhere may be seen
     * @param most how many answers are kept
     * @param topics what can make the answers wrong; none means anything can
     */
    public Kept(Duration longest, int most, String... topics) {
        this.topics = Set.of(topics);
        answers = Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfterWrite(longest)
                .build();
    }

    /** The answer that is kept, or the one that is read now; what fails to be read is read again the next time. */
    public V get(K asked, Function<? super K, ? extends V> read) {
        if (Changes.waiting(topics)) {
            return read.apply(asked);
        }
        var answer = answers.getIfPresent(asked);
        if (answer != null && answer.readIn() == time.get()) {
            return answer.value();
        }
        var begun = time.get();
        V value = read.apply(asked);
        answers.put(asked, new Answer<>(value, begun));
        return value;
    }

    /** Everything is read again; to be called after the commit of what made the answers wrong. */
    public void forget() {
        time.incrementAndGet();
        answers.invalidateAll();
    }
}
