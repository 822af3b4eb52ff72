package org.rione.tables;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rione.shared.PersonId;
import org.rione.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The urn, as features of the tables reach it inside a transaction of theirs. Nothing here asks who is signed in: their
 * services do. Everybody takes part in one way: on a screen or on paper.
 */
@Component
public class BallotBox {

    private final BallotStore store;
    private final VoterStore voters;
    private final RoundLists rounds;
    private final RoundFiles files;
    private final Urns urns;
    private final Announcements announcements;

    BallotBox(
            BallotStore store,
            VoterStore voters,
            RoundLists rounds,
            RoundFiles files,
            Urns urns,
            Announcements announcements) {
        this.store = store;
        this.voters = voters;
        this.rounds = rounds;
        this.files = files;
        this.urns = urns;
        this.announcements = announcements;
    }

    /**
     * Casts a ballot or replaces the one cast before; the same again changes nothing and gives the same receipt. It
     * counts if the database decides it before the closing instant.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public OwnBallot cast(RoundId round, PersonId person, Map<OptionId, Integer> marks) {
        var locked = votable(round, person);
        check(locked, marks);
        if (!voters.takeOnline(round, person)) {
            throw new Refusal("tables.refused.on-paper");
        }
        var key = BallotKey.of(locked.secret(), person);
        store.put(round, key, files.write(marks), false);
        announcements.turnout(round, locked.table());
        return new OwnBallot(marks, key.receipt());
    }

    /** Takes a ballot back; the person may vote again until the closing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(RoundId round, PersonId person) {
        var locked = votable(round, person);
        if (!voters.leaveOnline(round, person)) {
            throw new Refusal("tables.refused.on-paper");
        }
        store.delete(round, BallotKey.of(locked.secret(), person));
        announcements.turnout(round, locked.table());
    }

    /** From now on the person votes on paper: the database keeps one way for each voter. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takePaper(RoundId round, PersonId person) {
        votable(round, person);
        if (!voters.takePaper(round, person)) {
            throw new Refusal(
                    voters.onPaper(round, person) ? "tables.refused.paper-twice" : "tables.refused.voted-online");
        }
    }

    /** The person gave the sheet back unused and may vote on a screen, or take another. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void leavePaper(RoundId round, PersonId person) {
        votable(round, person);
        if (!voters.leavePaper(round, person)) {
            throw new Refusal("tables.refused.no-paper");
        }
    }

    /** Holds an open round as it is until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Round open(RoundId round) {
        var locked = store.lockForCasting(round).orElseThrow(() -> new Refusal("tables.refused.unknown-round"));
        RoundLifecycle.next(locked.state(), RoundAction.CAST);
        if (locked.due()) {
            throw new Refusal("tables.refused.step.CLOSED");
        }
        return rounds.find(round).orElseThrow();
    }

    /** How these people take part; those who may not vote are left out. */
    public Map<PersonId, Channel> channels(RoundId round, Collection<PersonId> people) {
        return voters.channels(round, people);
    }

    /** Everybody who may vote in the round. */
    public List<PersonId> voters(RoundId round) {
        return voters.voters(round);
    }

    /** The receipt that this person's ballot has or would have; only while the round is open. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<String> receipt(RoundId round, PersonId person) {
        return store.lockForCasting(round)
                .filter(locked -> locked.state() == RoundState.OPEN)
                .map(locked -> BallotKey.of(locked.secret(), person).receipt());
    }

    /** Rounds in which paper may be handed out or read. */
    public List<Round> withPaper() {
        return rounds.withPaper(50);
    }

    /** Marks as they are kept. */
    public String text(Map<OptionId, Integer> marks) {
        return files.write(marks);
    }

    public Map<OptionId, Integer> marks(String text) {
        return files.ownMarks(text);
    }

    /** Holds a round whose sheets may be read, so that two do not settle the last sheet at once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Round readable(RoundId round) {
        var locked = store.lockForChange(round).orElseThrow(() -> new Refusal("tables.refused.unknown-round"));
        RoundLifecycle.next(locked.state(), RoundAction.READ);
        return rounds.find(round).orElseThrow();
    }

    /** Refuses marks that break the rules of the round. */
    public void check(Round round, Map<OptionId, Integer> marks) {
        if (!round.options().stream().map(RoundOption::id).toList().containsAll(marks.keySet())) {
            throw new Refusal("tables.refused.ballot.UNKNOWN");
        }
        round.method().flaw(marks, round::cost).ifPresent(flaw -> {
            throw new Refusal("tables.refused.ballot." + flaw);
        });
    }

    /** Puts a sheet into the urn, under its own code; the same sheet again is the same ballot. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void putPaper(Round round, String code, Map<OptionId, Integer> marks) {
        check(round, marks);
        requireRoom(round.id());
        store.put(round.id(), BallotKey.ofSheet(code), files.write(marks), true);
        announcements.turnout(round.id(), round.table());
    }

    /** Refuses one more sheet than people who chose paper, void ones too. */
    public void requireRoom(RoundId round) {
        if (voters.paper(round).full()) {
            throw new Refusal("tables.refused.more-paper");
        }
    }

    /** What is known of the paper of a round. */
    public PaperSum paper(RoundId round) {
        return voters.paper(round);
    }

    /** Counts a round whose voting is over and whose paper is read. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void count(RoundId id) {
        var locked = store.lockForChange(id).orElseThrow(() -> new Refusal("tables.refused.unknown-round"));
        RoundLifecycle.next(locked.state(), RoundAction.COUNT);
        var round = rounds.find(id).orElseThrow();
        var result = urns.count(round);
        store.close(id, files.write(result));
        announcements.closed(id, round.table(), result.ballotsCounted(), result.urn());
    }

    private BallotStore.Locked votable(RoundId round, PersonId person) {
        var locked = store.lockForCasting(round).orElseThrow(() -> new Refusal("tables.refused.unknown-round"));
        RoundLifecycle.next(locked.state(), RoundAction.CAST);
        if (locked.due()) {
            throw new Refusal("tables.refused.step.CLOSED");
        }
        if (!voters.mayVote(round, person)) {
            throw new Refusal("tables.refused.not-a-voter");
        }
        return locked;
    }

    private void check(BallotStore.Locked locked, Map<OptionId, Integer> marks) {
        var round = locked.id().value();
        var costs = rounds.options(List.of(round)).getOrDefault(round, List.of()).stream()
                .collect(Collectors.toMap(RoundOption::id, RoundOption::cost));
        if (!costs.keySet().containsAll(marks.keySet())) {
            throw new Refusal("tables.refused.ballot.UNKNOWN");
        }
        MethodColumns.read(locked.row())
                .flaw(marks, option -> costs.getOrDefault(option, 0L))
                .ifPresent(flaw -> {
                    throw new Refusal("tables.refused.ballot." + flaw);
                });
    }
}
