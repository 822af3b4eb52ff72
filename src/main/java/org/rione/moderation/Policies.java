package org.rione.moderation;

import static org.rionedb.Tables.REVIEW_POLICY;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.rione.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether content of a kind is reviewed before it becomes visible, or after. What waits already is not touched. */
@Service
public class Policies {

    private final DSLContext sql;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Policies(DSLContext sql, Clock clock, ApplicationEventPublisher events) {
        this.sql = sql;
        this.clock = clock;
        this.events = events;
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
    }

    Mode of(ContentKind kind) {
        return sql.select(REVIEW_POLICY.MODE)
                .from(REVIEW_POLICY)
                .where(REVIEW_POLICY.KIND.eq(kind.name()))
                .fetchOptional(row -> Mode.valueOf(row.value1()))
                .orElse(kind.usual());
    }
}
