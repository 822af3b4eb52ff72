package org.rione.participation;

import java.util.Optional;
import org.rione.identity.CurrentPerson;
import org.rione.participation.spi.SubjectCard.Allowed;
import org.rione.shared.Role;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a started subject is going, from 1 to 5: one rating for each resident, as secret as a vote. */
@Service
public class Ratings {

    private final RatingStore store;
    private final Entry entry;
    private final CurrentPerson person;
    private final Movements movements;

    Ratings(RatingStore store, Entry entry, CurrentPerson person, Movements movements) {
        this.store = store;
        this.entry = entry;
        this.person = person;
        this.movements = movements;
    }

    /** @throws IllegalArgumentException when the stars are not 1 to 5 */
    @Transactional
    @PreAuthorize("hasRole('" + Role.RESIDENT + "')")
    public void rate(Subject subject, int stars) {
        if (stars < 1 || stars > Satisfaction.MOST) {
            throw new IllegalArgumentException("stars from 1 to 5, not " + stars);
        }
        entry.check(subject, Allowed.RATE, "participation.rating.closed");
        store.put(subject, person.require().id(), stars, entry.verified(), entry.today());
        movements.opinions(subject);
    }

    @Transactional
    @PreAuthorize("hasRole('" + Role.RESIDENT + "')")
    public void withdraw(Subject subject) {
        if (store.remove(subject, person.require().id())) {
            movements.opinions(subject);
        }
    }

    /** What the person who asks has given. */
    @PreAuthorize("permitAll()")
    public Optional<Integer> mine(Subject subject) {
        return person.get().flatMap(who -> store.find(subject, who.id()));
    }

    @PreAuthorize("permitAll()")
    public Satisfaction satisfaction(Subject subject) {
        return store.count(subject);
    }
}
