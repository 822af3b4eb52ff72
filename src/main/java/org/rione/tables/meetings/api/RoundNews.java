package org.rione.tables.meetings.api;

import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;
import org.rione.shared.RioneProperties;
import org.rione.shared.Texts;
import org.rione.shared.feed.FeedEntry;
import org.rione.tables.NeighbourhoodTable;
import org.rione.tables.Round;
import org.rione.tables.RoundState;
import org.rione.tables.Rounds;
import org.rione.tables.ui.TableLinks;
import org.springframework.stereotype.Component;

/** The voting rounds of a table as news: that one votes, and what came of it; never how it stands. */
@Component
class RoundNews {

    private final Rounds rounds;
    private final RioneProperties rione;

    RoundNews(Rounds rounds, RioneProperties rione) {
        this.rounds = rounds;
        this.rione = rione;
    }

    Stream<FeedEntry> of(NeighbourhoodTable table, Locale language) {
        return rounds.ofTable(table.id()).stream()
                .filter(round -> round.state() != RoundState.DRAFT)
                .map(round -> entry(round, language));
    }

    private FeedEntry entry(Round round, Locale language) {
        // ids hold the time at which they were made, in milliseconds: RFC 9562 section 5.7
        var made = Instant.ofEpochMilli(round.id().value().getMostSignificantBits() >>> 16);
        var updated = round.publishedAt().orElse(round.state() == RoundState.OPEN ? made : round.closesAt());
        return new FeedEntry(
                "urn:uuid:" + round.id().value(),
                Texts.get(language, "tables.meeting.feed.round." + round.state().name(), round.title()),
                rione.publicUrl() + TableLinks.round(round),
                made,
                updated.isBefore(made) ? made : updated,
                round.description());
    }
}
