package org.rione.tables.ui.answers;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.h2;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rione.tables.NeighbourhoodTable;
import org.rione.tables.Round;
import org.rione.tables.answers.Priorities;
import org.rione.tables.answers.Priority;
import org.rione.tables.answers.Priority.Standing;
import org.rione.tables.ui.TablePart;

/** What became of the priorities of earlier rounds: on the page of the table, and where its next round begins. */
@org.springframework.stereotype.Component
public class FatePart implements TablePart {

    private final Priorities priorities;
    private final AnswersPart answers;

    FatePart(Priorities priorities, AnswersPart answers) {
        this.priorities = priorities;
        this.answers = answers;
    }

    @Override
    public Place place() {
        return Place.MAIN;
    }

    @Override
    public int order() {
        return 40;
    }

    /** The priorities of the latest round that has any, for the page of the table. */
    @Override
    public Optional<Component> render(NeighbourhoodTable table) {
        return latest(priorities.ofTable(table.id()).stream()).map(all -> {
            var heading = h2(t("tables.answers.fate"));
            heading.setId("esito");
            return attr(
                    el("section", "", div("rn-section-head", heading), answers.table(all, caption(all.getFirst()))),
                    "aria-labelledby",
                    "esito");
        });
    }

    /** What became of the round before this one: a sentence that opens into the table. */
    public Optional<Component> before(Round round) {
        return latest(priorities.ofTable(round.table()).stream()
                        .filter(priority -> priority.roundNumber() < round.number()))
                .map(all -> {
                    var details = el("details", "rn-card rn-fate");
                    details.add(
                            el(
                                    "summary",
                                    "",
                                    el(
                                            "b",
                                            "",
                                            t(
                                                    "tables.answers.last-time",
                                                    all.getFirst().roundNumber())),
                                    text(" " + sentence(all))),
                            answers.table(all, caption(all.getFirst())));
                    return details;
                });
    }

    private static Optional<List<Priority>> latest(Stream<Priority> priorities) {
        var byRound = priorities.collect(Collectors.groupingBy(Priority::roundNumber));
        return byRound.keySet().stream().max(Integer::compare).map(byRound::get);
    }

    private static Component caption(Priority first) {
        return link(first.path(), t("tables.answers.caption", first.roundNumber(), first.roundTitle()));
    }

    /** 2 accolte, 1 senza risposta */
    private String sentence(List<Priority> all) {
        var today = priorities.today();
        return Stream.of(Standing.values())
                .sorted(Comparator.comparing(FatePart::rank))
                .flatMap(standing ->
                        count(
                                all.stream()
                                        .filter(one -> one.standing(today) == standing)
                                        .count(),
                                standing)
                                .stream())
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> count(long number, Standing standing) {
        return number == 0 ? Optional.empty() : Optional.of(t("tables.answers.count." + standing.name(), (int) number));
    }

    private static int rank(Standing standing) {
        return switch (standing) {
            case ACCEPTED -> 0;
            case PARTLY -> 1;
            case REFUSED -> 2;
            case LATE -> 3;
            case WAITING -> 4;
            case NO_OFFICE -> 5;
        };
    }
}
