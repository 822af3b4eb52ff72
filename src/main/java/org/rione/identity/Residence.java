package org.rione.identity;

import static org.rionedb.Tables.PERSON;

import java.time.Clock;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.rione.shared.PersonId;
import org.rione.shared.Role;
import org.rione.territory.NeighbourhoodId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether the municipality knows that somebody lives here, and in which quarter. */
@Service
public class Residence {

    private static final String THOSE_WHO_SEE_PAPERS = "hasAnyRole('" + Role.ADMINISTRATOR + "', '" + Role.DESK + "')";

    private final DSLContext sql;
    private final AccountStore accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Residence(DSLContext sql, AccountStore accounts, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    /** What is known of somebody who is at the desk; nothing of closed and erased accounts. */
    @PreAuthorize(THOSE_WHO_SEE_PAPERS)
    public Optional<AccountDetails> find(PersonId person) {
        return sql.fetchExists(PERSON, PERSON.ID.eq(person.value()), PERSON.ERASED_AT.isNull(), PERSON.ENABLED.isTrue())
                ? Optional.of(accounts.details(person))
                : Optional.empty();
    }

    /** @throws OptimisticLockingFailureException when somebody changed the account meanwhile */
    @Transactional
    @PreAuthorize(THOSE_WHO_SEE_PAPERS)
    public AccountDetails confirm(PersonId person, long seenVersion) {
        return verify(person, seenVersion, true);
    }

    /** @throws OptimisticLockingFailureException when somebody changed the account meanwhile */
    @Transactional
    @PreAuthorize(THOSE_WHO_SEE_PAPERS)
    public AccountDetails withdraw(PersonId person, long seenVersion) {
        return verify(person, seenVersion, false);
    }

    /**
     * Notes the quarter in which somebody lives, or that it is not known: rounds of a quarter ask for it when they open.
     *
     * @throws OptimisticLockingFailureException when somebody changed the account meanwhile
     */
    @Transactional
    @PreAuthorize(THOSE_WHO_SEE_PAPERS)
    public AccountDetails livesIn(PersonId person, Optional<NeighbourhoodId> quarter, long seenVersion) {
        var id = quarter.map(NeighbourhoodId::value).orElse(null);
        change(person, seenVersion, Collections.singletonMap(PERSON.NEIGHBOURHOOD_ID, id));
        events.publishEvent(new QuarterSet(person, quarter, clock.instant()));
        return accounts.details(person);
    }

    private AccountDetails verify(PersonId person, long seenVersion, boolean verified) {
        change(person, seenVersion, Map.of(PERSON.VERIFIED, verified));
        events.publishEvent(new ResidenceChanged(person, verified, clock.instant()));
        return accounts.details(person);
    }

    private void change(PersonId person, long seenVersion, Map<? extends Field<?>, ?> values) {
        int changed = sql.update(PERSON)
                .set(values)
                .set(PERSON.VERSION, PERSON.VERSION.plus(1))
                .where(PERSON.ID.eq(person.value()), PERSON.VERSION.eq(seenVersion), PERSON.ERASED_AT.isNull())
                .execute();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("somebody changed the account meanwhile");
        }
    }
}
