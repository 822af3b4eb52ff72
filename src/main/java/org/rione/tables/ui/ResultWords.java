package org.rione.tables.ui;

import static org.rione.shared.ui.Tr.t;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.rione.shared.ui.Numbers;
import org.rione.tables.Round;
import org.rione.tables.RoundOption;
import org.rione.tables.RoundResult;
import org.rione.tables.count.BallotForm;
import org.rione.tables.count.Method;
import org.rione.tables.count.Standing;

/** The words and numbers of one result. */
final class ResultWords {

    private final Round round;
    private final Map<String, RoundOption> options;

    ResultWords(Round round, RoundResult result) {
        this.round = round;
        this.options = RoundPage.byId(round);
        result.outcome().standings().forEach(standing -> option(standing.option()));
    }

    /** @throws IllegalStateException for an option that the round does not have */
    RoundOption option(String id) {
        var option = options.get(id);
        if (option == null) {
            throw new IllegalStateException("a result names an option that its round does not have");
        }
        return option;
    }

    String title(String id) {
        return option(id).title();
    }

    String won() {
        return t(round.method().money().isPresent() ? "tables.result.funded" : "tables.result.priority");
    }

    /** The unit in which options are compared: votes, points, duels. */
    String unit() {
        return switch (round.method()) {
            case Method.Points _ -> "points";
            case Method.Borda _ -> "points";
            case Method.Schulze _ -> "duels";
            case Method.Plurality _ -> "approval";
            case Method.Approval _ -> "approval";
            case Method.SatisfactionApproval _ -> "approval";
            case Method.Greedy _ -> "approval";
            case Method.EqualShares _ -> "approval";
        };
    }

    String score(Standing standing) {
        return t(
                "tables.result.marks." + unit(),
                number(standing.score()),
                standing.score().doubleValue());
    }

    String backers(Standing standing) {
        return t(
                round.method().form() == BallotForm.RANKING ? "tables.result.firsts" : "tables.result.supporters",
                standing.backers());
    }

    /** What an option was short of winning, or that the lot left it out. */
    String missing(Standing standing) {
        if (standing.byLot() && standing.missing().signum() == 0) {
            return t("tables.result.lost-lot");
        }
        if (standing.missing().signum() == 0) {
            if (standing.score().signum() == 0) {
                return t("tables.result.lost-none");
            }
            return t("tables.result.lost-tie");
        }
        return round.method().money().isPresent()
                ? t("tables.result.missed-money", OptionPart.euros(standing.missing()))
                : t(
                        "tables.result.missed." + (unit().equals("points") ? "points" : "votes"),
                        number(standing.missing()),
                        standing.missing().doubleValue());
    }

    /** Two decimals are enough for eyes; the file has the fraction. */
    static String number(BigFraction number) {
        return Numbers.plain(new BigDecimal(number.getNumerator())
                .divide(new BigDecimal(number.getDenominator()), 2, RoundingMode.HALF_UP)
                .stripTrailingZeros());
    }
}
