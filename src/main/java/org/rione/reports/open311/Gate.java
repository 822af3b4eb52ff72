package org.rione.reports.open311;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

/** Lets programs in by their key, before anything else is looked at, and not too often. */
@Component
class Gate {

    private static final String MAY_SEND = "SCOPE_open311";

    private final ApiKeys keys;
    private final SecurityContextHolderStrategy current;
    private final Cache<UUID, Bucket> buckets =
            Caffeine.newBuilder().expireAfterAccess(Duration.ofMinutes(5)).build();

    Gate(ApiKeys keys, SecurityContextHolderStrategy current) {
        this.keys = keys;
        this.current = current;
    }

    /** @throws Complaint without a key that works, or when it is used too often */
    ApiKey open(Ask ask) {
        var key = ask.parameter("api_key")
                .flatMap(keys::opened)
                .orElseThrow(() -> Complaint.of(Complaint.NO_KEY, "reports.open311.error.key"));
        var probe = buckets.get(key.id(), _ -> Bucket.builder()
                        .addLimit(limit ->
                                limit.capacity(key.perMinute()).refillGreedy(key.perMinute(), Duration.ofMinutes(1)))
                        .build())
                .tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw Complaint.tooMany(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
        return key;
    }

    /** Does it in the name of the program. */
    <T> T as(ApiKey key, Supplier<T> action) {
        var before = current.getContext();
        var program = current.createEmptyContext();
        program.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                key, null, AuthorityUtils.createAuthorityList(MAY_SEND)));
        current.setContext(program);
        try {
            return action.get();
        } finally {
            current.setContext(before);
        }
    }
}
