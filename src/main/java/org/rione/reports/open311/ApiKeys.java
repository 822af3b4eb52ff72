package org.rione.reports.open311;

import static org.rionedb.Tables.OPEN311_KEY;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.rione.identity.OfficeId;
import org.rione.identity.Secret;
import org.rione.shared.Ids;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.rionedb.tables.records.Open311KeyRecord;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The keys of the programs that send reports. Each is shown once; only its hash is kept. */
@Service
public class ApiKeys {

    public static final int LONGEST_NAME = 60;
    public static final int MOST_PER_MINUTE = 10_000;
    public static final int USUAL_PER_MINUTE = 120;

    private static final String PREFIX = "rione311_";
    private static final Duration USE_IS_NOTED_EVERY = Duration.ofMinutes(1);

    private final DSLContext sql;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ApiKeys(DSLContext sql, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.events = events;
        this.clock = clock;
    }

    /** Those that work, the newest first. */
    @PreAuthorize("hasRole('" + Role.ADMINISTRATOR + "')")
    public List<ApiKey> all() {
        return sql.selectFrom(OPEN311_KEY)
                .where(OPEN311_KEY.REVOKED_AT.isNull())
                .orderBy(OPEN311_KEY.ID.desc())
                .fetch(ApiKeys::key);
    }

    /**
     * @param perMinute 1 to {@value #MOST_PER_MINUTE}
     * @return the key itself, which nobody will see again
     */
    @Transactional
    @PreAuthorize("hasRole('" + Role.ADMINISTRATOR + "')")
    public String issue(String name, int perMinute, Optional<OfficeId> office) {
        var shown = name.strip();
        if (shown.isEmpty()
                || shown.codePointCount(0, shown.length()) > LONGEST_NAME
                || shown.chars().anyMatch(Character::isISOControl)) {
            throw new Refusal("reports.open311.refused.name", LONGEST_NAME);
        }
        if (perMinute < 1 || perMinute > MOST_PER_MINUTE) {
            throw new Refusal("reports.open311.refused.rate", MOST_PER_MINUTE);
        }
        var secret = new Secret(PREFIX + Secret.make().text());
        var id = Ids.next();
        sql.insertInto(OPEN311_KEY)
                .set(OPEN311_KEY.ID, id)
                .set(OPEN311_KEY.NAME, shown)
                .set(OPEN311_KEY.KEY_HASH, secret.hash())
                .set(OPEN311_KEY.PER_MINUTE, perMinute)
                .set(OPEN311_KEY.OFFICE_ID, office.map(OfficeId::value).orElse(null))
                .set(OPEN311_KEY.CREATED_AT, clock.instant())
                .execute();
        events.publishEvent(new ApiKeyIssued(id, shown, perMinute, clock.instant()));
        return secret.text();
    }

    /** Opens nothing from the next request on. */
    @Transactional
    @PreAuthorize("hasRole('" + Role.ADMINISTRATOR + "')")
    public void revoke(UUID key) {
        int revoked = sql.update(OPEN311_KEY)
                .set(OPEN311_KEY.REVOKED_AT, clock.instant())
                .where(OPEN311_KEY.ID.eq(key))
                .and(OPEN311_KEY.REVOKED_AT.isNull())
                .execute();
        if (revoked == 1) {
            events.publishEvent(new ApiKeyRevoked(key, clock.instant()));
        }
    }

    /** The key that this text is, if it works. */
    Optional<ApiKey> opened(String text) {
        if (!text.startsWith(PREFIX)) {
            return Optional.empty();
        }
        var found = sql.selectFrom(OPEN311_KEY)
                .where(OPEN311_KEY.KEY_HASH.eq(new Secret(text).hash()))
                .and(OPEN311_KEY.REVOKED_AT.isNull())
                .fetchOptional(ApiKeys::key);
        found.ifPresent(this::noteUse);
        return found;
    }

    private void noteUse(ApiKey key) {
        var now = clock.instant();
        if (key.lastUsed().filter(now.minus(USE_IS_NOTED_EVERY)::isBefore).isEmpty()) {
            sql.update(OPEN311_KEY)
                    .set(OPEN311_KEY.LAST_USED_AT, now)
                    .where(OPEN311_KEY.ID.eq(key.id()))
                    .execute();
        }
    }

    private static ApiKey key(Open311KeyRecord row) {
        return new ApiKey(
                row.getId(),
                row.getName(),
                row.getPerMinute(),
                Optional.ofNullable(row.getOfficeId()).map(OfficeId::new),
                row.getCreatedAt(),
                Optional.ofNullable(row.getLastUsedAt()));
    }
}
