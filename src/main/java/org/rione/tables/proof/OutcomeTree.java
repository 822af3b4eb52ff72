package org.rione.tables.proof;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.rione.tables.count.Explanation;
import org.rione.tables.count.Outcome;
import org.rione.tables.count.Standing;
import org.rione.tables.count.Tie;

/** An outcome as JSON: winners, standings, the steps that led there, and the ties that the rule had to break. */
public final class OutcomeTree {

    public static Map<String, Object> of(Outcome outcome) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("winners", outcome.winners());
        tree.put(
                "standings",
                outcome.standings().stream().map(OutcomeTree::standing).toList());
        switch (outcome.why()) {
            case Explanation.Sums() ->
                tree.put(
                        "steps",
                        outcome.standings().stream().map(OutcomeTree::step).toList());
            case Explanation.Duels duels -> {
                tree.put("preferred", duels.preferred());
                tree.put(
                        "paths",
                        duels.paths().stream()
                                .map(row ->
                                        row.stream().map(OutcomeTree::number).toList())
                                .toList());
                tree.put("ranking", duels.levels());
                tree.put(
                        "steps", duels.levels().stream().map(OutcomeTree::level).toList());
            }
            case Explanation.Spending spending -> {
                tree.put("share", number(spending.share()));
                tree.put(
                        "steps",
                        spending.purchases().stream().map(OutcomeTree::purchase).toList());
                tree.put(
                        "notBought",
                        spending.refused().stream().map(OutcomeTree::refused).toList());
                tree.put("left", spending.left());
            }
        }
        tree.put("ties", outcome.ties().stream().map(OutcomeTree::tie).toList());
        return tree;
    }

    /** Whole numbers as numbers, fractions as text: {@code 3}, {@code "3/2"}. */
    public static Object number(BigFraction fraction) {
        return fraction.getDenominator().equals(java.math.BigInteger.ONE)
                        && fraction.getNumerator().bitLength() < 53
                ? (Object) fraction.getNumerator().longValue()
                : text(fraction);
    }

    public static String text(BigFraction fraction) {
        return fraction.getDenominator().equals(java.math.BigInteger.ONE)
                ? fraction.getNumerator().toString()
                : fraction.getNumerator() + "/" + fraction.getDenominator();
    }

    private static Map<String, Object> standing(Standing standing) {
        var tree = step(standing);
        tree.put("place", standing.place());
        tree.put("missing", number(standing.missing()));
        tree.put("byLot", standing.byLot());
        return tree;
    }

    private static Map<String, Object> step(Standing standing) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("option", standing.option());
        tree.put("score", number(standing.score()));
        tree.put("backers", standing.backers());
        tree.put("won", standing.won());
        return tree;
    }

    private static Map<String, Object> level(List<String> options) {
        return Map.of("unbeaten", options);
    }

    private static Map<String, Object> purchase(Explanation.Purchase purchase) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("option", purchase.option());
        tree.put("cost", purchase.cost());
        tree.put("votes", number(purchase.votes()));
        if (purchase.byVotes()) {
            tree.put("by", "votes");
        } else {
            tree.put("by", "shares");
            tree.put("rho", number(purchase.rho()));
            tree.put("each", number(purchase.each()));
            tree.put("payers", purchase.payers());
            tree.put("payingAllTheyHave", purchase.spent());
        }
        tree.put("left", number(purchase.left()));
        tree.put("tied", purchase.tied());
        return tree;
    }

    private static Map<String, Object> refused(Explanation.Refused refused) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("option", refused.option());
        tree.put("cost", refused.cost());
        tree.put("votes", number(refused.votes()));
        tree.put("collected", number(refused.collected()));
        tree.put("missing", number(refused.missing()));
        return tree;
    }

    private static Map<String, Object> tie(Tie tie) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("options", tie.options());
        tree.put("chosen", tie.chosen());
        tree.put("by", MethodTree.low(tie.by()));
        return tree;
    }

    private OutcomeTree() {}
}
