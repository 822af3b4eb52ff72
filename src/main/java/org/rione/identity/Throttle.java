package org.rione.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.rione.shared.Refusal;
import org.springframework.stereotype.Component;

/**
 * Slows down those who try. Nobody is ever locked out: after {@value #FREE_FAILURES} wrong passwords an account waits
 * 1, 2, 4 … seconds, a quarter of an hour at most, and all is forgotten a day later. An address (IPv4 address, IPv6 /64)
 * may be shared by a library: it may fail {@value #FAILURES_OF_A_PLACE} times and send {@value #REQUESTS_OF_A_PLACE}
 * forms an hour. To one mail address go at most {@value #LETTERS_TO_ONE} letters an hour, whoever asks for them.
 * Counted in the memory of this process: two processes allow twice as much, a restart forgets.
 *
 * @see "docs/decisions/0031-throttling.md"
 */
@Component
class Throttle {

    static final int FREE_FAILURES = 5;
    static final int FAILURES_OF_A_PLACE = 150;
    static final int REQUESTS_OF_A_PLACE = 90;
    static final int LETTERS_TO_ONE = 4;

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final int MOST_DOUBLINGS = 10;
    private static final long MOST_KEYS = 200_000;

    private record Failures(int count, Instant last) {}

    private final Clock clock;
    private final Cache<String, Failures> accounts = cache(Duration.ofDays(1));
    private final Cache<String, Bucket> buckets = cache(Duration.ofHours(2));

    Throttle(Clock clock) {
        this.clock = clock;
    }

    /** How long to wait before a password may be tried; zero when it may be tried now. */
    Duration signInWait(String account, ClientAddress place) {
        var ofAccount = wait(accounts.getIfPresent(account));
        var ofPlace = bucket("failure " + place.prefix(), FAILURES_OF_A_PLACE).estimateAbilityToConsume(1);
        var placeWait = ofPlace.canBeConsumed() ? Duration.ZERO : Duration.ofNanos(ofPlace.getNanosToWaitForRefill());
        return ofAccount.compareTo(placeWait) > 0 ? ofAccount : placeWait;
    }

    private Duration wait(@Nullable Failures failures) {
        if (failures == null || failures.count() < FREE_FAILURES) {
            return Duration.ZERO;
        }
        var pause = Duration.ofSeconds(1L << Math.min(failures.count() - FREE_FAILURES, MOST_DOUBLINGS));
        var end = failures.last().plus(pause.compareTo(LONGEST_WAIT) < 0 ? pause : LONGEST_WAIT);
        var left = Duration.between(clock.instant(), end);
        return left.isNegative() ? Duration.ZERO : left;
    }

    void signInFailed(String account, ClientAddress place) {
        accounts.asMap()
                .merge(
                        account,
                        new Failures(1, clock.instant()),
                        (before, now) -> new Failures(before.count() + 1, now.last()));
        bucket("failure " + place.prefix(), FAILURES_OF_A_PLACE).tryConsume(1);
    }

    /** Forgives the account, not the place: one good password must not cover the search for others. */
    void signInSucceeded(String account) {
        accounts.invalidate(account);
    }

    /** Counts a form sent from a place. */
    void request(ClientAddress place) {
        var probe = bucket("request " + place.prefix(), REQUESTS_OF_A_PLACE).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new Refusal(
                    "identity.throttle.requests",
                    1 + Duration.ofNanos(probe.getNanosToWaitForRefill()).toMinutes());
        }
    }

    boolean mayWriteTo(EmailAddress address) {
        return bucket("letter " + address.value(), LETTERS_TO_ONE).tryConsume(1);
    }

    private Bucket bucket(String key, int perHour) {
        return buckets.get(key, _ -> Bucket.builder()
                .addLimit(limit -> limit.capacity(perHour).refillGreedy(perHour, Duration.ofHours(1)))
                .withCustomTimePrecision(new ClockMeter(clock))
                .build());
    }

    private static <V> Cache<String, V> cache(Duration memory) {
        return Caffeine.newBuilder()
                .maximumSize(MOST_KEYS)
                .expireAfterAccess(memory)
                .build();
    }

    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
