package org.rione.identity;

import static org.rionedb.Tables.PERSONAL_TOKEN;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.rione.shared.Ids;
import org.rione.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keys that a person gives to their own programs. Each is shown once; only its hash is kept. */
@Service
public class PersonalTokens {

    static final String PREFIX = "rione_";
    private static final int LONGEST_NAME = 60;
    private static final int MOST = 20;

    /** @param lastUsed to the minute */
    public record PersonalToken(
            UUID id, String name, Set<TokenScope> scopes, Instant created, Optional<Instant> lastUsed) {}

    private final DSLContext sql;
    private final TokenUses uses;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PersonalTokens(
            DSLContext sql, TokenUses uses, CurrentPerson current, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.uses = uses;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    @PreAuthorize("isAuthenticated()")
    public List<PersonalToken> mine() {
        uses.write();
        return sql.selectFrom(PERSONAL_TOKEN)
                .where(PERSONAL_TOKEN.PERSON_ID.eq(current.require().id().value()))
                .and(PERSONAL_TOKEN.REVOKED_AT.isNull())
                .orderBy(PERSONAL_TOKEN.ID.desc())
                .fetch(row -> new PersonalToken(
                        row.getId(),
                        row.getName(),
                        TokenScope.read(row.getScopes()),
                        row.getCreatedAt(),
                        Optional.ofNullable(row.getLastUsedAt())));
    }

    /** @return the key itself, which nobody will see again */
    @Transactional
    @PreAuthorize("hasRole('RESIDENT')")
    public String create(String name, Set<TokenScope> scopes) {
        var me = current.require().id();
        var shown = name.strip();
        if (shown.isEmpty()
                || shown.codePointCount(0, shown.length()) > LONGEST_NAME
                || shown.chars().anyMatch(Character::isISOControl)) {
            throw new Refusal("identity.tokens.refused.name", LONGEST_NAME);
        }
        if (scopes.isEmpty()) {
            throw new Refusal("identity.tokens.refused.scopes");
        }
        if (mine().size() >= MOST) {
            throw new Refusal("identity.tokens.refused.many", MOST);
        }
        var key = new Secret(PREFIX + Secret.make().text());
        var id = Ids.next();
        sql.insertInto(PERSONAL_TOKEN)
                .set(PERSONAL_TOKEN.ID, id)
                .set(PERSONAL_TOKEN.PERSON_ID, me.value())
                .set(PERSONAL_TOKEN.TOKEN_HASH, key.hash())
                .set(PERSONAL_TOKEN.NAME, shown)
                .set(PERSONAL_TOKEN.SCOPES, TokenScope.written(scopes))
                .set(PERSONAL_TOKEN.CREATED_AT, clock.instant())
                .execute();
        events.publishEvent(new TokenCreated(me, id, scopes, clock.instant()));
        return key.text();
    }

    /** Works no more from the next request on. Only one's own; anybody else's is as good as not there. */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public void revoke(UUID token) {
        var me = current.require().id();
        int revoked = sql.update(PERSONAL_TOKEN)
                .set(PERSONAL_TOKEN.REVOKED_AT, clock.instant())
                .where(PERSONAL_TOKEN.ID.eq(token))
                .and(PERSONAL_TOKEN.PERSON_ID.eq(me.value()))
                .and(PERSONAL_TOKEN.REVOKED_AT.isNull())
                .execute();
        if (revoked == 1) {
            events.publishEvent(new TokenRevoked(me, token, clock.instant()));
        }
    }
}
