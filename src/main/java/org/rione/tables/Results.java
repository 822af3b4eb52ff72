package org.rione.tables;

import org.rione.shared.Refusal;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What facilitators do with a round that has closed: enter the lot where it is needed, and publish. */
@Service
public class Results {

    private final RoundLists lists;
    private final BallotStore ballots;
    private final Tables tables;
    private final Urns urns;
    private final RoundFiles files;
    private final Announcements announcements;

    Results(
            RoundLists lists,
            BallotStore ballots,
            Tables tables,
            Urns urns,
            RoundFiles files,
            Announcements announcements) {
        this.lists = lists;
        this.ballots = ballots;
        this.tables = tables;
        this.urns = urns;
        this.files = files;
        this.announcements = announcements;
    }

    /**
     * Enters what the source named beforehand has drawn, once, where equal options wait for the lot.
     *
     * @param numbers as the source made them known, 1 to 80 letters, digits, blanks and hyphens
     */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public Round draw(RoundId id, String numbers) {
        var round = locked(id, RoundAction.DRAW);
        var seed = numbers.strip().replaceAll("\\s+", " ");
        if (!seed.matches("[\\p{L}0-9 .,-]{1,80}")) {
            throw new Refusal("tables.refused.seed");
        }
        var before = result(id);
        if (round.seed().isPresent() || !before.outcome().lotNeeded()) {
            throw new Refusal("tables.refused.seed-not-needed");
        }
        ballots.drawn(id, seed, files.write(urns.decide(round, before, seed)));
        announcements.drawn(id, round.table(), seed);
        return lists.find(id).orElseThrow();
    }

    /** Shows the result to everybody, with the file from which anybody can count again. */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public Round publish(RoundId id) {
        var round = locked(id, RoundAction.PUBLISH);
        var result = result(id);
        if (result.outcome().lotNeeded() && round.seed().isEmpty()) {
            throw new Refusal("tables.refused.seed-missing");
        }
        var file = urns.publish(round, result);
        ballots.publish(id);
        announcements.published(id, round.table(), file.sha256());
        return lists.find(id).orElseThrow();
    }

    private RoundResult result(RoundId id) {
        return ballots.result(id).map(files::read).orElseThrow();
    }

    private Round locked(RoundId id, RoundAction action) {
        var locked = ballots.lockForChange(id).orElseThrow(() -> new Refusal("tables.refused.unknown-round"));
        tables.requireRunner(locked.table());
        RoundLifecycle.next(locked.state(), action);
        return lists.find(id).orElseThrow();
    }
}
