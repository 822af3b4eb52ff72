package org.rione.identity;

import static org.rionedb.Tables.PERSONAL_TOKEN;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * When tokens were last used, to the minute. Written in the background, many at once: a request does not wait for it.
 * A crash forgets the last seconds.
 */
@Component
class TokenUses {

    private static final Duration ONE_NOTE = Duration.ofMinutes(1);
    private static final int AT_ONCE = 500;

    private final DSLContext sql;
    private final Clock clock;
    private final Map<UUID, Instant> noted = new ConcurrentHashMap<>();

    TokenUses(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void note(UUID token, Optional<Instant> before) {
        var now = clock.instant();
        if (before.isEmpty() || before.get().isBefore(now.minus(ONE_NOTE))) {
            noted.putIfAbsent(token, now);
        }
    }

    @PreDestroy
    @Scheduled(fixedDelay = 10_000)
    void write() {
        byMinute().forEach((minute, tokens) -> {
            for (int from = 0; from < tokens.size(); from += AT_ONCE) {
                write(minute, tokens.subList(from, Math.min(tokens.size(), from + AT_ONCE)));
            }
        });
    }

    private Map<Instant, List<UUID>> byMinute() {
        var minutes = new HashMap<Instant, List<UUID>>();
        Map.copyOf(noted).forEach((token, at) -> minutes.computeIfAbsent(
                        Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), 60) * 60), _ -> new ArrayList<>())
                .add(token));
        return minutes;
    }

    private void write(Instant minute, List<UUID> tokens) {
        sql.update(PERSONAL_TOKEN)
                .set(PERSONAL_TOKEN.LAST_USED_AT, minute)
                .where(PERSONAL_TOKEN.ID.in(tokens))
                .execute();
        tokens.forEach(noted::remove);
    }
}
