package org.rione.identity;

import static org.rionedb.Tables.PERSON;

import java.time.Clock;
import org.jooq.DSLContext;
import org.rione.shared.PersonId;
import org.rione.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether the municipality knows that somebody lives here. */
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

    /** @throws OptimisticLockingFailureException when somebody changed the account meanwhile */
    @Transactional
    @PreAuthorize(THOSE_WHO_SEE_PAPERS)
    public AccountDetails confirm(PersonId person, long seenVersion) {
        return set(person, seenVersion, true);
    }

    /** @throws OptimisticLockingFailureException when somebody changed the account meanwhile */
    @Transactional
    @PreAuthorize(THOSE_WHO_SEE_PAPERS)
    public AccountDetails withdraw(PersonId person, long seenVersion) {
        return set(person, seenVersion, false);
    }

    private AccountDetails set(PersonId person, long seenVersion, boolean verified) {
        int changed = sql.update(PERSON)
                .set(PERSON.VERIFIED, verified)
                .set(PERSON.VERSION, PERSON.VERSION.plus(1))
                .where(PERSON.ID.eq(person.value()), PERSON.VERSION.eq(seenVersion), PERSON.ERASED_AT.isNull())
                .execute();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("somebody changed the account meanwhile");
        }
        events.publishEvent(new ResidenceChanged(person, verified, clock.instant()));
        return accounts.details(person);
    }
}
