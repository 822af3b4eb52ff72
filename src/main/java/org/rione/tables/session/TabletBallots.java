package org.rione.tables.session;

import java.util.Map;
import java.util.Optional;
import org.rione.shared.PersonId;
import org.rione.shared.Refusal;
import org.rione.tables.BallotBox;
import org.rione.tables.OptionId;
import org.rione.tables.Round;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ballots from the shared tablet. Nobody is signed in there: the tablet has a key of the session, the voter a code of
 * their own.
 */
@Service
public class TabletBallots {

    /** After so many wrong codes the facilitator has to connect the tablet anew. */
    static final int MOST_WRONG_CODES = 50;

    private final SessionStore store;
    private final TabletCodes codes;
    private final BallotBox box;
    private final Sessions.SessionNews news;
    private final TransactionTemplate transaction;

    TabletBallots(
            SessionStore store,
            TabletCodes codes,
            BallotBox box,
            Sessions.SessionNews news,
            TransactionTemplate transaction) {
        this.transaction = transaction;
        this.store = store;
        this.codes = codes;
        this.box = box;
        this.news = news;
    }

    /** The round of the session whose tablet has this key; refused when the session or the round is over. */
    @Transactional
    @PreAuthorize("permitAll()")
    public Round round(String tabletKey) {
        return box.open(running(session(tabletKey)).session().round());
    }

    /**
     * Casts a ballot, or replaces the one the person cast before. A wrong code is counted in any case, so the transaction
     * begins behind it.
     *
     * @param sentKey made by the tablet for this ballot: sent again with the same key it is not cast again
     * @return the receipt; nothing when a ballot with this key arrived before and the round has closed since
     */
    @PreAuthorize("permitAll()")
    public Optional<String> cast(String tabletKey, String sentKey, String code, Map<OptionId, Integer> marks) {
        var session = session(tabletKey);
        var round = session.session().round();
        if (!sentKey.matches("[0-9a-f-]{36}")) {
            throw new Refusal("tables.session.refused.key");
        }
        if (!session.session().running() && store.isSent(round, sentKey)) {
            return Optional.empty();
        }
        running(session);
        if (session.wrongCodes() >= MOST_WRONG_CODES) {
            throw new Refusal("tables.session.refused.too-many-codes");
        }
        var person = codes.whose(session, code);
        if (person.isEmpty()) {
            store.wrongCode(round);
            throw new Refusal("tables.session.refused.code");
        }
        return transaction.execute(_ -> arrive(session, person.get(), sentKey, marks));
    }

    private Optional<String> arrive(
            SessionStore.Row session, PersonId person, String sentKey, Map<OptionId, Integer> marks) {
        var round = session.session().round();
        if (store.isSent(round, sentKey)) {
            return box.receipt(round, person);
        }
        var receipt = box.cast(round, person, marks).receipt();
        store.sent(round, sentKey);
        store.join(round, person);
        news.touch(round);
        return Optional.of(receipt);
    }

    /** The session that gave this key; it may be over, if it ended with its round. */
    private SessionStore.Row session(String tabletKey) {
        return Optional.of(tabletKey)
                .filter(key -> !key.isBlank())
                .flatMap(key -> store.byTablet(Sessions.hash(key)))
                .orElseThrow(() -> new Refusal("tables.session.refused.tablet"));
    }

    private static SessionStore.Row running(SessionStore.Row session) {
        if (!session.session().running()) {
            throw new Refusal("tables.refused.step.CLOSED");
        }
        return session;
    }
}
