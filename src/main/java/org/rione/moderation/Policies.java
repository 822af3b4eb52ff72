package org.rione.moderation;

import static org.rionedb.Tables.REVIEW_POLICY;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.rione.shared.Changes;
import org.rione.shared.Kept;
import org.rione.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether content of a kind is reviewed before it becomes visible, or after. What waits already is not touched. */
@Service
public class Policies {

    private static final String TOPIC = "review-policy";
    /** How late a change made by another process counts. */
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final DSLContext sql;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final Changes changes;
    private final Modes modes;

    Policies(DSLContext sql, Clock clock, ApplicationEventPublisher events, Changes changes, Modes modes) {
        this.sql = sql;
        this.clock = clock;
        this.events = events;
        this.changes = changes;
        this.modes = modes;
    }

    /** The mode of every kind: its usual one, unless decided otherwise. */
    @PreAuthorize("permitAll()")
    public Map<ContentKind, Mode> all() {
        var modes = new EnumMap<ContentKind, Mode>(ContentKind.class);
        for (var kind : ContentKind.values()) {
            modes.put(kind, kind.usual());
        }
        sql.select(REVIEW_POLICY.KIND, REVIEW_POLICY.MODE)
                .from(REVIEW_POLICY)
                .forEach(row -> modes.put(ContentKind.valueOf(row.value1()), Mode.valueOf(row.value2())));
        return modes;
    }

    @Transactional
    @PreAuthorize("hasRole('" + Role.ADMINISTRATOR + "')")
    public void change(ContentKind kind, Mode mode) {
        if (all().get(kind) == mode) {
            return;
        }
        sql.insertInto(REVIEW_POLICY)
                .set(REVIEW_POLICY.KIND, kind.name())
                .set(REVIEW_POLICY.MODE, mode.name())
                .set(REVIEW_POLICY.CHANGED_AT, clock.instant())
                .onDuplicateKeyUpdate()
                .set(REVIEW_POLICY.MODE, mode.name())
                .set(REVIEW_POLICY.CHANGED_AT, clock.instant())
                .execute();
        events.publishEvent(new PolicyChanged(kind, mode, clock.instant()));
        changes.touch(TOPIC);
    }

    /** Everything that is written asks for it: from memory. */
    Mode of(ContentKind kind) {
        return modes.kept.get(kind, asked -> all().getOrDefault(asked, asked.usual()));
    }

    @Component
    static class Modes implements Changes.Listener {

        private final Kept<ContentKind, Mode> kept = new Kept<>(LONGEST, ContentKind.values().length);

        @Override
        public void changed(Set<String> topics) {
            if (topics.contains(TOPIC)) {
                kept.forget();
            }
        }
    }
}
