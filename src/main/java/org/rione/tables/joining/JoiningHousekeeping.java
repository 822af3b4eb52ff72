package org.rione.tables.joining;

import java.time.Clock;
import org.rione.identity.PersonErased;
import org.rione.shared.PersonId;
import org.rione.shared.PersonalData;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What people asked of tables is theirs, and goes with their account; addresses go when the invitation is over. */
@Component
class JoiningHousekeeping implements PersonalData {

    private final RequestStore requests;
    private final InvitationStore invitations;
    private final Clock clock;

    JoiningHousekeeping(RequestStore requests, InvitationStore invitations, Clock clock) {
        this.requests = requests;
        this.invitations = invitations;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "table-requests";
    }

    @Override
    public Object of(PersonId person) {
        return requests.of(person);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(PersonErased erased) {
        requests.forget(erased.person());
    }

    /** Once an hour: addresses are kept no longer than they are needed. */
    @Transactional
    @Scheduled(fixedDelay = 3_600_000, initialDelay = 60_000)
    public void forgetAddresses() {
        invitations.forgetAddresses(clock.instant());
    }
}
