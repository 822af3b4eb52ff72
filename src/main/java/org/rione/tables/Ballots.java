package org.rione.tables;

import java.util.Map;
import java.util.Optional;
import org.rione.identity.CurrentPerson;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Casting ballots. A ballot lies under a key that only the round's secret ties to its voter, so it can be changed
 * while the round is open; at the closing the secret is destroyed.
 */
@Service
public class Ballots {

    private final BallotBox box;
    private final BallotStore store;
    private final VoterStore voters;
    private final RoundFiles files;
    private final CurrentPerson current;

    Ballots(BallotBox box, BallotStore store, VoterStore voters, RoundFiles files, CurrentPerson current) {
        this.box = box;
        this.store = store;
        this.voters = voters;
        this.files = files;
        this.current = current;
    }

    /** Casts the ballot of the person asking, or replaces the one they cast before; see {@link BallotBox#cast}. */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public OwnBallot cast(RoundId round, Map<OptionId, Integer> marks) {
        return box.cast(round, current.require().id(), marks);
    }

    /** Takes the ballot back; the person may vote again until the closing. */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public void withdraw(RoundId round) {
        box.withdraw(round, current.require().id());
    }

    /**
     * The ballot of the person asking, while the round is open; afterwards nobody can tell. Not its receipt: that is shown
     * when the ballot is cast, and from then on lies with the voter only.
     */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public Optional<Map<OptionId, Integer>> own(RoundId round) {
        var person = current.require().id();
        return store.lockForCasting(round)
                .filter(locked -> locked.state() == RoundState.OPEN && !locked.due())
                .flatMap(locked -> store.content(round, BallotKey.of(locked.secret(), person))
                        .map(files::ownMarks));
    }

    /** Whether the person asking is of this round's electorate. */
    @PreAuthorize("permitAll()")
    public boolean mayVote(RoundId round) {
        return current.get()
                .filter(person -> voters.mayVote(round, person.id()))
                .isPresent();
    }

    /** Whether the person asking was ever of any electorate; not whether they voted. */
    @PreAuthorize("isAuthenticated()")
    public boolean everMightVote() {
        return voters.everMightVote(current.require().id());
    }

    /** Whether the person asking has taken a paper ballot of this round, and so does not vote on a screen. */
    @PreAuthorize("permitAll()")
    public boolean onPaper(RoundId round) {
        return current.get()
                .filter(person -> voters.onPaper(round, person.id()))
                .isPresent();
    }
}
