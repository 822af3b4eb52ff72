package org.rione.tables;

import java.security.SecureRandom;
import org.rione.shared.Refusal;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How facilitators prepare a round, until it is open and its rules stand. */
@Service
public class RoundDrafts {

    private final RoundStore store;
    private final BallotStore ballots;
    private final Tables tables;
    private final Electorates electorates;
    private final Announcements announcements;
    private final TablesProperties settings;
    private final SecureRandom random = new SecureRandom();

    RoundDrafts(
            RoundStore store,
            BallotStore ballots,
            Tables tables,
            Electorates electorates,
            Announcements announcements,
            TablesProperties settings) {
        this.store = store;
        this.ballots = ballots;
        this.tables = tables;
        this.electorates = electorates;
        this.announcements = announcements;
        this.settings = settings;
    }

    @Transactional
    @PreAuthorize("isAuthenticated()")
    public Round draft(TableId table, NewRound round) {
        tables.requireRunner(table);
        announcements.requireFuture(round.closesAt());
        var id = store.insert(table, round, announcements.now());
        announcements.drafted(id, table);
        return store.find(id).orElseThrow();
    }

    /** Takes the version the facilitator was looking at. Only a draft can be changed. */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public Round edit(RoundId id, long seenVersion, NewRound round) {
        var locked = locked(id);
        RoundLifecycle.next(locked.state(), RoundAction.EDIT);
        announcements.requireFuture(round.closesAt());
        store.replace(id, seenVersion, round);
        var saved = store.find(id).orElseThrow();
        announcements.drafted(id, saved.table());
        return saved;
    }

    /** How many people could vote if the round opened now. */
    @PreAuthorize("isAuthenticated()")
    public int electorate(TableId table, Electing electing) {
        tables.requireRunner(table);
        return electorates.now(table, electing).size();
    }

    /** From how many ballots on single ones are published. */
    @PreAuthorize("permitAll()")
    public int smallestPublished() {
        return settings.smallestPublished();
    }

    /** Opens voting: from here the rules stand, and the people of this moment are the electorate. */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public Round open(RoundId id) {
        var locked = locked(id);
        RoundLifecycle.next(locked.state(), RoundAction.OPEN);
        var round = store.find(id).orElseThrow();
        if (locked.due()) {
            throw new Refusal("tables.refused.closing-past");
        }
        if (round.options().size() < 2) {
            throw new Refusal("tables.refused.too-few-options");
        }
        round.method().money().ifPresentOrElse(budget -> requireCosts(round, budget), () -> requireChoice(round));
        var electorate = electorates.now(round.table(), round.electing());
        if (electorate.isEmpty()) {
            throw new Refusal("tables.refused.nobody-votes");
        }
        var secret = new byte[32];
        random.nextBytes(secret);
        ballots.open(id, electorate, secret);
        announcements.opened(round, electorate.size());
        return store.find(id).orElseThrow();
    }

    private static void requireChoice(Round round) {
        if (round.winners() >= round.options().size()) {
            throw new Refusal("tables.refused.winners-all");
        }
    }

    /** Everything for sale has a price, nothing costs more than there is, and there is not enough for everything. */
    private static void requireCosts(Round round, long budget) {
        var all = 0L;
        for (var option : round.options()) {
            if (option.cost() < 1) {
                throw new Refusal("tables.refused.cost-missing", option.title());
            }
            if (option.cost() > budget) {
                throw new Refusal("tables.refused.cost-over-budget", option.title());
            }
            all += option.cost();
        }
        if (all <= budget) {
            throw new Refusal("tables.refused.budget-for-all");
        }
    }

    private BallotStore.Locked locked(RoundId id) {
        var locked = ballots.lockForChange(id).orElseThrow(() -> new Refusal("tables.refused.unknown-round"));
        tables.requireRunner(locked.table());
        return locked;
    }
}
