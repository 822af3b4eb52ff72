package org.rione.participation;

import java.util.Optional;
import org.rione.identity.CurrentPerson;
import org.rione.participation.spi.SubjectCard.Allowed;
import org.rione.shared.Role;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether a subject is a priority: one vote for each resident, changeable and withdrawable. A vote publishes no event
 * and writes no log line, see docs/decisions/0041-votes-leave-no-trace.md.
 */
@Service
public class Votes {

    private final VoteStore store;
    private final Entry entry;
    private final CurrentPerson person;
    private final Movements movements;

    Votes(VoteStore store, Entry entry, CurrentPerson person, Movements movements) {
        this.store = store;
        this.entry = entry;
        this.person = person;
        this.movements = movements;
    }

    /** Votes, or changes the vote; voting the same twice is voting once. One statement: it needs no frame of its own. */
    @Transactional(propagation = Propagation.SUPPORTS)
    @PreAuthorize("hasRole('" + Role.RESIDENT + "')")
    public void cast(Subject subject, Opinion opinion) {
        entry.check(subject, Allowed.VOTE, "participation.vote.closed");
        store.put(subject, person.require().id(), opinion, entry.verified(), entry.today());
        movements.opinions(subject);
    }

    /** Takes the vote back; without a vote nothing happens. Possible for as long as the subject exists. */
    @Transactional(propagation = Propagation.SUPPORTS)
    @PreAuthorize("hasRole('" + Role.RESIDENT + "')")
    public void withdraw(Subject subject) {
        if (store.remove(subject, person.require().id())) {
            movements.opinions(subject);
        }
    }

    /** What the person who asks has voted; of others nobody ever learns it. */
    @PreAuthorize("permitAll()")
    public Optional<Opinion> mine(Subject subject) {
        return person.get().flatMap(who -> store.find(subject, who.id()));
    }

    /** Counted from the votes themselves. */
    @PreAuthorize("permitAll()")
    public Importance importance(Subject subject) {
        return store.count(subject);
    }
}
