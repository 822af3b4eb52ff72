package org.rione.tables.ui;

import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rione.identity.CurrentPerson;
import org.rione.shared.Changes;
import org.rione.shared.Kept;
import org.rione.shared.Refusal;
import org.rione.shared.Topics;
import org.rione.shared.ui.Callout;
import org.rione.shared.ui.Toast;
import org.rione.shared.ui.Tr;
import org.rione.tables.Ballots;
import org.rione.tables.OptionId;
import org.rione.tables.OwnBallot;
import org.rione.tables.Round;
import org.rione.tables.RoundId;
import org.rione.tables.RoundState;
import org.rione.tables.Rounds;

/** Where the person looking at a round votes, if they may and if they do it on a screen. */
@org.springframework.stereotype.Component
class VotingBooth implements Changes.Listener {

    private static final Duration LONGEST = Duration.ofSeconds(1);
    private static final int MOST = 100;

    private final RoundPage page;
    private final Rounds rounds;
    private final Ballots ballots;
    private final CurrentPerson current;
    private final Clock clock;
    /** Where rounds stand, read once for all who have a ballot of theirs before them. */
    private final Kept<RoundId, Optional<RoundState>> standing = new Kept<>(LONGEST, MOST);

    VotingBooth(RoundPage page, Rounds rounds, Ballots ballots, CurrentPerson current, Clock clock) {
        this.page = page;
        this.rounds = rounds;
        this.ballots = ballots;
        this.current = current;
        this.clock = clock;
    }

    /** Whether somebody may be filling in a ballot here, which must not be drawn anew under their hands. */
    boolean open(Round round) {
        return RoundWords.votable(round, clock.instant()) && ballots.mayVote(round.id());
    }

    @Override
    public void changed(Set<String> topics) {
        if (topics.contains(Topics.TABLES)) {
            standing.forget();
        }
    }

    /** Whether nothing but ballots has come in since this round was drawn with somebody's ballot. */
    boolean unmoved(Round drawn) {
        return RoundWords.votable(drawn, clock.instant())
                && standing.get(drawn.id(), _ -> rounds.find(drawn.tableSlug(), drawn.number())
                                .map(Round::state))
                        .filter(drawn.state()::equals)
                        .isPresent();
    }

    /** The ballot of the person looking. */
    Optional<Component> ballot(Round round) {
        if (!open(round) || ballots.onPaper(round.id())) {
            return Optional.empty();
        }
        var order = current.require().id().value().hashCode() * 31L
                + round.id().value().hashCode();
        return Optional.of(new BallotPart(round, page.cards(round), ballots.own(round.id()), order, new Voting(round)));
    }

    /** Says that the person looking has chosen paper, if so. */
    Optional<Component> onPaper(Round round) {
        return ballots.onPaper(round.id())
                ? Optional.of(div("rn-wrap", Callout.around(Callout.Kind.INFO, p("", t("tables.round.on-paper")))))
                : Optional.empty();
    }

    /** Carries out what the ballot asks for. */
    private final class Voting implements BallotPart.Actions {

        private final Round round;

        private Voting(Round round) {
            this.round = round;
        }

        @Override
        public Optional<OwnBallot> cast(Map<OptionId, Integer> marks) {
            try {
                return Optional.of(ballots.cast(round.id(), marks));
            } catch (Refusal refusal) {
                Toast.problem(Tr.refusal(refusal));
                return Optional.empty();
            }
        }

        @Override
        public boolean withdraw() {
            try {
                ballots.withdraw(round.id());
                return true;
            } catch (Refusal refusal) {
                Toast.problem(Tr.refusal(refusal));
                return false;
            }
        }
    }
}
