package org.rione.tables.pabulib;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import org.rione.tables.count.Contest;
import org.rione.tables.count.Explanation.Duels;
import org.rione.tables.count.Explanation.Spending;
import org.rione.tables.count.Explanation.Sums;
import org.rione.tables.count.Outcome;
import org.rione.tables.count.Standing;
import org.rione.tables.count.Tie;
import org.rione.tables.proof.OutcomeTree;

/** An outcome for people at a terminal. */
final class TallySentences {

    private final PbFile file;
    private final Contest contest;
    private final Outcome outcome;
    private final Map<String, String> names;
    private final List<String> lines = new ArrayList<>();

    TallySentences(PbFile file, Contest contest, Outcome outcome) {
        this.file = file;
        this.contest = contest;
        this.outcome = outcome;
        this.names = file.names();
    }

    List<String> all() {
        lines.add(contest.method().code() + ", " + file.votes().voters() + " votes ("
                + file.voteType().code() + "), " + file.projects().size() + " projects");
        lines.add("");
        lines.add("Winners");
        var winners = outcome.winners();
        for (int i = 0; i < winners.size(); i++) {
            lines.add("  " + (i + 1) + ". " + names.get(winners.get(i)));
        }
        if (winners.isEmpty()) {
            lines.add("  none");
        }
        lines.add("");
        lines.add("Steps");
        switch (outcome.why()) {
            case Sums() -> outcome.standings().forEach(this::sum);
            case Duels duels -> ranking(duels);
            case Spending spending -> spending(spending);
        }
        if (!outcome.ties().isEmpty()) {
            lines.add("");
            lines.add("Ties");
            outcome.ties().forEach(this::tie);
        }
        return lines;
    }

    private void sum(Standing standing) {
        lines.add("  " + standing.place() + ". " + names.get(standing.option()) + ": "
                + OutcomeTree.text(standing.score())
                + (standing.won() ? ", wins" : ", " + OutcomeTree.text(standing.missing()) + " short"));
    }

    private void ranking(Duels duels) {
        for (int i = 0; i < duels.levels().size(); i++) {
            lines.add("  " + (i + 1) + ". unbeaten" + (i == 0 ? "" : " among the rest") + ": "
                    + named(duels.levels().get(i)));
        }
        for (int x = 0; x < duels.options().size(); x++) {
            for (int y = x + 1; y < duels.options().size(); y++) {
                lines.add(
                        "  " + duels.options().get(x) + " : " + duels.options().get(y) + " = "
                                + duels.preferred().get(x).get(y) + " : "
                                + duels.preferred().get(y).get(x) + ", chains "
                                + OutcomeTree.text(duels.paths().get(x).get(y)) + " : "
                                + OutcomeTree.text(duels.paths().get(y).get(x)));
            }
        }
    }

    private void spending(Spending spending) {
        if (spending.share().signum() > 0) {
            lines.add("  each voter has " + money(spending.share()));
        }
        for (var purchase : spending.purchases()) {
            lines.add("  " + names.get(purchase.option()) + " for " + money(BigFraction.of(purchase.cost())) + ": "
                    + (purchase.byVotes()
                            ? "by its " + OutcomeTree.text(purchase.votes()) + " votes"
                            : purchase.payers() + " pay " + money(purchase.each()) + " each"
                                    + (purchase.spent() == 0 ? "" : ", " + purchase.spent() + " all they have left")));
        }
        lines.add("  left of the budget: " + money(BigFraction.of(spending.left())));
        for (var refused : spending.refused()) {
            lines.add("  " + names.get(refused.option()) + " for " + money(BigFraction.of(refused.cost())) + ": "
                    + OutcomeTree.text(refused.votes()) + " votes, " + money(refused.missing()) + " short");
        }
    }

    private void tie(Tie tie) {
        lines.add("  level: " + named(tie.options()) + "; "
                + switch (tie.by()) {
                    case BACKERS -> "more people";
                    case COST -> "the lower cost";
                    case LOT -> "the lot";
                }
                + " put first: " + named(tie.chosen()));
    }

    private String named(List<String> options) {
        return options.stream().map(names::get).collect(Collectors.joining(" | "));
    }

    /** In the file's own money, to the hundredth; the JSON has the exact fractions. */
    private String money(BigFraction amount) {
        var own = amount.divide(BigFraction.of(file.unit()));
        return new BigDecimal(own.getNumerator())
                .divide(new BigDecimal(own.getDenominator()), 2, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }
}
