package org.rione.tables;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a published round decided, for the part of this module that brings its priorities to the offices. */
@Component
public class PublishedRounds {

    private final RoundStore rounds;
    private final BallotStore ballots;
    private final TableStore tables;
    private final RoundFiles files;
    private final Announcements announcements;

    PublishedRounds(
            RoundStore rounds, BallotStore ballots, TableStore tables, RoundFiles files, Announcements announcements) {
        this.rounds = rounds;
        this.ballots = ballots;
        this.tables = tables;
        this.files = files;
        this.announcements = announcements;
    }

    /**
     * A published round.
     *
     * @param winners the options that won, in the order in which they won
     */
    public record Decided(Round round, NeighbourhoodTable table, List<RoundOption> winners) {

        public Decided {
            winners = List.copyOf(winners);
        }
    }

    public Decided decided(RoundId id) {
        var round = rounds.find(id).orElseThrow();
        var options = round.options().stream()
                .collect(Collectors.toMap(option -> option.id().value().toString(), Function.identity()));
        var winners =
                ballots.result(id).map(files::read).orElseThrow().outcome().winners();
        return new Decided(
                round,
                tables.find(round.table()).orElseThrow(),
                winners.stream().map(options::get).filter(Objects::nonNull).toList());
    }

    /** Holds the round until the transaction ends, so that of two last answers one sees the other. */
    public void hold(RoundId id) {
        if (ballots.lockForChange(id).isEmpty()) {
            throw new IllegalArgumentException("no round " + id.value());
        }
    }

    /** Every priority has its answer. To be called inside the transaction of the last one, with the round held. */
    public void answered(RoundId id) {
        var round = rounds.find(id).orElseThrow();
        RoundLifecycle.next(round.state(), RoundAction.ANSWER);
        rounds.answered(id);
        announcements.answered(id, round.table());
    }
}
