package org.rione.tables.ui;

import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.local;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rione.shared.ui.Numbers;
import org.rione.tables.Round;
import org.rione.tables.RoundOption;
import org.rione.tables.count.Method;

/** What a ballot says about itself while it is filled in. */
final class BallotWords {

    static String stillMissing(Round round, Picks picks) {
        return switch (round.method().form()) {
            case POINTS -> {
                var total = round.method() instanceof Method.Points(var all) ? all : 0;
                yield picks.empty() ? t("tables.ballot.all-left", total) : t("tables.ballot.left", total - picks.sum());
            }
            case CHOICE -> t(picks.empty() ? "tables.ballot.choose-one" : "tables.ballot.chosen-one");
            case RANKING ->
                picks.empty()
                        ? t("tables.ballot.rank-first")
                        : t(
                                "tables.ballot.ranked",
                                picks.marks().size(),
                                round.options().size());
            case APPROVAL ->
                switch (round.method()) {
                    case Method.Greedy(var budget) ->
                        t("tables.ballot.money-left", OptionPart.euros(budget - cost(round, picks)));
                    case Method.EqualShares _ ->
                        t("tables.ballot.chosen-cost", picks.marks().size(), OptionPart.euros(cost(round, picks)));
                    default -> t("tables.ballot.chosen", picks.marks().size());
                };
        };
    }

    /** The big number of the ballot, where it has one. */
    static Optional<Component> sum(Round round, Picks picks) {
        return switch (round.method()) {
            case Method.Points(var total) ->
                Optional.of(big(String.valueOf(picks.sum()), t("tables.ballot.of", total)));
            case Method.Greedy(var budget) ->
                Optional.of(big(
                        OptionPart.euros(cost(round, picks)), t("tables.ballot.of-budget", OptionPart.euros(budget))));
            default -> Optional.empty();
        };
    }

    private static Component big(String number, String of) {
        return el("p", "rn-big", text(number), el("small", "", of));
    }

    /** What was picked, line by line; a ranking in its order. */
    static Component lines(Round round, Picks picks, List<RoundOption> options) {
        var lines = el("dl", "rn-dl");
        options.stream()
                .filter(option -> picks.has(option.id()))
                .sorted(Comparator.comparing(option -> switch (round.method().form()) {
                    case RANKING -> picks.of(option.id());
                    case POINTS -> -picks.of(option.id());
                    case CHOICE, APPROVAL -> 0;
                }))
                .forEach(option -> lines.add(div(
                        "",
                        local(el("dt", "", option.title())),
                        el("dd", "", given(round, option, picks.of(option.id()))))));
        return lines;
    }

    private static String given(Round round, RoundOption option, int own) {
        return switch (round.method().form()) {
            case POINTS -> t("tables.result.marks.points", own, own);
            case RANKING -> t("tables.ballot.place", Numbers.whole(own));
            case CHOICE, APPROVAL ->
                round.method().money().isPresent() ? OptionPart.euros(option.cost()) : t("tables.result.marks.chosen");
        };
    }

    private static long cost(Round round, Picks picks) {
        return picks.marks().keySet().stream().mapToLong(round::cost).sum();
    }

    private BallotWords() {}
}
