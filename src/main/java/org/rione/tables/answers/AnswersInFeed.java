package org.rione.tables.answers;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.rione.identity.Office;
import org.rione.identity.OfficeId;
import org.rione.identity.Offices;
import org.rione.shared.RioneProperties;
import org.rione.shared.Texts;
import org.rione.shared.feed.FeedEntry;
import org.rione.tables.NeighbourhoodTable;
import org.rione.tables.feeds.TableNews;
import org.springframework.stereotype.Component;

/** What offices answered to the priorities of a table; an answer that corrects another stands in its place. */
@Component
class AnswersInFeed implements TableNews {

    private final Priorities priorities;
    private final Offices offices;
    private final RioneProperties rione;

    AnswersInFeed(Priorities priorities, Offices offices, RioneProperties rione) {
        this.priorities = priorities;
        this.offices = offices;
        this.rione = rione;
    }

    @Override
    public List<FeedEntry> latest(NeighbourhoodTable table, Locale language) {
        var names = offices.all().stream().collect(Collectors.toMap(Office::id, Office::name));
        return priorities.ofTable(table.id()).stream()
                .flatMap(priority -> priority.answer().stream().map(answer -> entry(priority, answer, names, language)))
                .toList();
    }

    private FeedEntry entry(Priority priority, Answer answer, Map<OfficeId, String> names, Locale language) {
        var address = rione.publicUrl() + priority.path();
        return new FeedEntry(
                address + "#risposta-" + priority.place(),
                Texts.get(language, "tables.feed.answer." + answer.verdict().name(), priority.title()),
                address + "#risposta-" + priority.place(),
                answer.at(),
                answer.at(),
                Texts.get(
                        language,
                        "tables.feed.answer-text",
                        names.getOrDefault(answer.office(), ""),
                        answer.reasons(),
                        answer.by().<Object>map(day -> day).orElse(""),
                        answer.by().isPresent() ? 1 : 0));
    }
}
