package org.rione.tables.feeds;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rione.shared.RioneProperties;
import org.rione.shared.Texts;
import org.rione.shared.feed.FeedEntry;
import org.rione.tables.NeighbourhoodTable;
import org.rione.tables.Round;
import org.rione.tables.RoundId;
import org.rione.tables.RoundState;
import org.rione.tables.Rounds;
import org.rione.tables.answers.Priorities;
import org.rione.tables.answers.Priority;
import org.rione.tables.ui.TableLinks;
import org.springframework.stereotype.Component;

/** The votes of a table: that one votes, and what came of it; never how it stands. */
@Component
class RoundNews implements TableNews {

    private final Rounds rounds;
    private final Priorities priorities;
    private final RioneProperties rione;

    RoundNews(Rounds rounds, Priorities priorities, RioneProperties rione) {
        this.rounds = rounds;
        this.priorities = priorities;
        this.rione = rione;
    }

    @Override
    public List<FeedEntry> latest(NeighbourhoodTable table, Locale language) {
        var chosen = priorities.ofTable(table.id()).stream().collect(Collectors.groupingBy(Priority::round));
        return rounds.ofTable(table.id()).stream()
                .flatMap(round -> Stream.concat(vote(round, language), result(round, chosen, language)))
                .toList();
    }

    /** One piece of news for opening and end: a reader who has seen that one votes is told that it is over. */
    private Stream<FeedEntry> vote(Round round, Locale language) {
        var votes = round.state() == RoundState.OPEN;
        return round.openedAt().stream()
                .map(opened -> new FeedEntry(
                        "urn:uuid:" + round.id().value(),
                        Texts.get(language, votes ? "tables.feed.opened" : "tables.feed.closed", round.title()),
                        address(round),
                        opened,
                        votes ? opened : round.closesAt(),
                        round.description()));
    }

    private Stream<FeedEntry> result(Round round, Map<RoundId, List<Priority>> chosen, Locale language) {
        return round.publishedAt().stream()
                .map(published -> new FeedEntry(
                        address(round) + "#risultato",
                        Texts.get(language, "tables.feed.result", round.title()),
                        address(round),
                        published,
                        published,
                        chosen.getOrDefault(round.id(), List.of()).stream()
                                .map(priority -> priority.place() + ". " + priority.title())
                                .collect(Collectors.joining("\n"))));
    }

    private String address(Round round) {
        return rione.publicUrl() + TableLinks.round(round);
    }
}
