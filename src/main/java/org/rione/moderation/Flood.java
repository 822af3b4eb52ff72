package org.rione.moderation;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/** Allowances of contributions, one for each sender. Kept in memory of this process: advice, not a count for ever. */
final class Flood {

    private final LoadingCache<Object, Bucket> buckets;

    Flood(int burst, Duration refill) {
        buckets = Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterAccess(refill)
                .build(_ -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(burst).refillGreedy(burst, refill))
                        .build());
    }

    /** Counts one more; whether that was more than the allowance. */
    boolean overflows(Object sender) {
        return !buckets.get(sender).tryConsume(1);
    }
}
