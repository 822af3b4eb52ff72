package org.rione.tables.session;

import org.rione.tables.RoundClosed;
import org.rione.tables.RoundId;
import org.rione.tables.VotingEnded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A session ends with the voting of its round: what makes the codes is destroyed in the same transaction. The tablet may
 * go on asking whether a ballot had arrived whose answer was lost.
 */
@Component
class SessionsEnding {

    private final SessionStore store;
    private final TabletCodes codes;
    private final Sessions.SessionNews news;

    SessionsEnding(SessionStore store, TabletCodes codes, Sessions.SessionNews news) {
        this.store = store;
        this.codes = codes;
        this.news = news;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(VotingEnded ended) {
        end(ended.round());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(RoundClosed closed) {
        end(closed.round());
    }

    private void end(RoundId round) {
        if (store.endWithRound(round, news.now())) {
            news.tell(round, "ended");
        }
        codes.forget(round);
    }
}
