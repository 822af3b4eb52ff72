package org.rione.tables.ui;

import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.util.Optional;
import org.rione.shared.ui.Dates;
import org.rione.shared.ui.Html;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.Numbers;
import org.rione.tables.Round;
import org.rione.tables.RoundState;
import org.rione.tables.count.Method;

/** How a round is put into words and chips. */
final class RoundWords {

    /** A round that is open by its state but past its closing is being counted: nobody is told it can be voted. */
    static boolean votable(Round round, Instant now) {
        return round.state() == RoundState.OPEN && now.isBefore(round.closesAt());
    }

    static Component chip(Round round, Instant now) {
        return switch (round.state()) {
            case DRAFT -> Html.chip("planned", Icon.of("edit"), t("tables.state", RoundState.DRAFT));
            case OPEN ->
                votable(round, now)
                        ? live(t("tables.state", RoundState.OPEN))
                        : Html.chip("planned", Icon.of("clock"), t("tables.state.COUNTING"));
            case READING -> Html.chip("planned", Icon.of("inbox"), t("tables.state", RoundState.READING));
            case CLOSED -> Html.chip("planned", Icon.of("lock"), t("tables.state", RoundState.CLOSED));
            case PUBLISHED -> Html.chip("completed", Icon.of("circle-check"), t("tables.state", RoundState.PUBLISHED));
            case ANSWERED -> Html.chip("completed", Icon.of("circle-check"), t("tables.state", RoundState.ANSWERED));
        };
    }

    /** The chip of what is alive now: the one place for brick. */
    static Component live(String words) {
        var dot = Html.attr(Html.span("rn-dot-live"), "aria-hidden", "true");
        return Html.attr(Html.span("rn-chip", dot, Html.text(words)), "data-state", "live");
    }

    /** How one votes, in a few words. */
    static String method(Round round) {
        return switch (round.method()) {
            case Method.Points points -> t("tables.method.points", points.total());
            case Method.Greedy(var budget) -> t("tables.method.greedy", OptionPart.euros(budget));
            case Method.EqualShares shares -> t("tables.method.equal-shares", OptionPart.euros(shares.budget()));
            case Method.Plurality _ -> t("tables.method.plurality");
            case Method.Approval _ -> t("tables.method.approval");
            case Method.SatisfactionApproval _ -> t("tables.method.approval");
            case Method.Borda _ -> t("tables.method.borda");
            case Method.Schulze _ -> t("tables.method.schulze");
        };
    }

    /** How many win; with a budget as many as it pays for. */
    static Optional<String> winners(Round round) {
        return round.method().money().isPresent()
                ? Optional.empty()
                : Optional.of(t("tables.round.winners", round.winners()));
    }

    /** The name under which a method is compared with others. */
    static String name(String code) {
        return t("tables.method-name." + code);
    }

    /** Where the numbers of the lot come from. */
    static String seedSource(Round round) {
        return round.seedSource().isEmpty() ? t("tables.seed.table-draws") : round.seedSource();
    }

    static String closes(Round round) {
        return t("tables.round.closes", Dates.moment(round.closesAt()));
    }

    static String turnout(Round round) {
        return t("tables.round.turnout", Numbers.whole(round.voted()), Numbers.whole(round.electorate()));
    }

    /** A bar with a sentence for those who cannot see it. */
    static Component turnoutBar(Round round) {
        var share = Numbers.percent(round.voted(), round.electorate());
        var colour = round.state() == RoundState.OPEN ? "--rn-accent" : "--rn-ink-2";
        var bar = Html.attr(Html.text("", ""), "style", "--v:" + share + ";--c:var(" + colour + ")");
        return Html.attr(
                Html.div("rn-progress", bar),
                "data-size",
                "l",
                "role",
                "img",
                "aria-label",
                t("tables.round.turnout-sentence", share));
    }

    private RoundWords() {}
}
