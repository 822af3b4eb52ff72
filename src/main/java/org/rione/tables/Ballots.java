package org.rione.tables;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.rione.identity.CurrentPerson;
import org.rione.shared.PersonId;
import org.rione.shared.Refusal;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Casting ballots. A ballot lies under a key that only the round's secret ties to its voter, so it can be changed
 * while the round is open; at the closing the secret is destroyed.
 */
@Service
public class Ballots {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // Crockford's base 32: no I, L, O, U

    private final BallotStore store;
    private final RoundStore rounds;
    private final RoundFiles files;
    private final CurrentPerson current;
    private final Announcements announcements;

    Ballots(
            BallotStore store,
            RoundStore rounds,
            RoundFiles files,
            CurrentPerson current,
            Announcements announcements) {
        this.store = store;
        this.rounds = rounds;
        this.files = files;
        this.current = current;
        this.announcements = announcements;
    }

    /**
     * Casts the ballot of the person asking, or replaces the one they cast before; casting the same again changes
     * nothing and gives the same receipt. It counts if the database decides it before the closing instant.
     */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public OwnBallot cast(RoundId round, Map<OptionId, Integer> marks) {
        var person = current.require().id();
        var locked = votable(round, person);
        var costs = rounds.options(List.of(round.value())).getOrDefault(round.value(), List.of()).stream()
                .collect(Collectors.toMap(RoundOption::id, RoundOption::cost));
        if (!costs.keySet().containsAll(marks.keySet())) {
            throw new Refusal("tables.refused.ballot.UNKNOWN");
        }
        MethodColumns.read(locked.row())
                .flaw(marks, option -> costs.getOrDefault(option, 0L))
                .ifPresent(flaw -> {
                    throw new Refusal("tables.refused.ballot." + flaw);
                });
        var key = key(locked.secret(), person);
        var receipt = receipt(key);
        store.put(round, key, receipt, files.write(marks));
        store.markVoted(round, person, true);
        announcements.turnout(round, locked.table());
        return new OwnBallot(marks, receipt);
    }

    /** Takes the ballot back; the person may vote again until the closing. */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public void withdraw(RoundId round) {
        var person = current.require().id();
        var locked = votable(round, person);
        store.delete(round, key(locked.secret(), person));
        store.markVoted(round, person, false);
        announcements.turnout(round, locked.table());
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
                .flatMap(locked -> {
                    var key = key(locked.secret(), person);
                    return store.content(round, key).map(files::ownMarks);
                });
    }

    /** Whether the person asking is of this round's electorate. */
    @PreAuthorize("permitAll()")
    public boolean mayVote(RoundId round) {
        return current.get().filter(person -> store.mayVote(round, person.id())).isPresent();
    }

    private BallotStore.Locked votable(RoundId round, PersonId person) {
        var locked = store.lockForCasting(round).orElseThrow(() -> new Refusal("tables.refused.unknown-round"));
        RoundLifecycle.next(locked.state(), RoundAction.CAST);
        if (locked.due()) {
            throw new Refusal("tables.refused.step.CLOSED");
        }
        if (!store.mayVote(round, person)) {
            throw new Refusal("tables.refused.not-a-voter");
        }
        return locked;
    }

    private static byte[] key(byte @Nullable [] secret, PersonId person) {
        if (secret == null) {
            throw new IllegalStateException("an open round has a secret");
        }
        var id = ByteBuffer.allocate(16)
                .putLong(person.value().getMostSignificantBits())
                .putLong(person.value().getLeastSignificantBits())
                .array();
        return hmac(secret, id);
    }

    /** Twelve letters that follow from the key but do not lead back to it. */
    private static String receipt(byte[] key) {
        var digest = hmac(key, "receipt".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        var code = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            if (i > 0 && i % 4 == 0) {
                code.append('-');
            }
            code.append(LETTERS.charAt(digest[i] & 31));
        }
        return code.toString();
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
