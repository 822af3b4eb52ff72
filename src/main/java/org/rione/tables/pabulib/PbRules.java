package org.rione.tables.pabulib;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rione.tables.pabulib.PbFile.VoteType;

/**
 * What the first section says about a valid ballot. A missing limit is {@link Long#MAX_VALUE} (or 0, the least).
 *
 * @param leastLength and the others: how many projects, how many points on one and together
 */
record PbRules(
        VoteType voteType,
        BigDecimal budget,
        long leastLength,
        long mostLength,
        long leastPoints,
        long mostPoints,
        long leastSum,
        long mostSum) {

    static PbRules read(Map<String, String> meta, Consumer<String> problem) {
        return new PbRules(
                voteType(meta, problem),
                budget(meta, problem),
                limit(meta, "min_length", 0, problem),
                limit(meta, "max_length", Long.MAX_VALUE, problem),
                limit(meta, "min_points", 0, problem),
                limit(meta, "max_points", Long.MAX_VALUE, problem),
                limit(meta, "min_sum_points", 0, problem),
                limit(meta, "max_sum_points", Long.MAX_VALUE, problem));
    }

    private static VoteType voteType(Map<String, String> meta, Consumer<String> problem) {
        var said = meta.get("vote_type");
        for (var type : VoteType.values()) {
            if (type.code.equals(said)) {
                return type;
            }
        }
        problem.accept(
                said == null
                        ? "META lacks vote_type"
                        : "vote_type '" + PbReader.shortened(said)
                                + "' is not one of approval, cumulative, ordinal, choose-1");
        return VoteType.APPROVAL;
    }

    private static BigDecimal budget(Map<String, String> meta, Consumer<String> problem) {
        var said = meta.get("budget");
        if (said == null) {
            return BigDecimal.ZERO;
        }
        try {
            var budget = new BigDecimal(said.replace(',', '.')).stripTrailingZeros();
            if (budget.signum() >= 0 && budget.precision() - budget.scale() <= 13 && budget.scale() <= 6) {
                return budget;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        problem.accept("the budget is not an amount: '" + PbReader.shortened(said) + "'");
        return BigDecimal.ZERO;
    }

    private static long limit(Map<String, String> meta, String key, long missing, Consumer<String> problem) {
        var said = meta.get(key);
        if (said == null || said.isBlank()) {
            return missing;
        }
        if (said.matches("[0-9]{1,9}")) {
            return Long.parseLong(said);
        }
        problem.accept(key + " is not a whole number: '" + PbReader.shortened(said) + "'");
        return missing;
    }

    /** The ballot, or nothing when it breaks a rule; then the problem was said. It is never trimmed. */
    @Nullable
    Map<String, Integer> ballot(String vote, String points, Map<String, ?> projects, Consumer<String> problem) {
        var named = vote.isEmpty() ? new String[0] : vote.split(",", -1);
        var given = points.isEmpty() ? new String[0] : points.split(",", -1);
        if (voteType == VoteType.CUMULATIVE && named.length != given.length) {
            problem.accept(named.length + " projects and " + given.length + " numbers of points");
            return null;
        }
        if (named.length > mostLength || named.length < leastLength) {
            problem.accept(
                    named.length + " projects where " + leastLength + " to " + most(mostLength) + " are allowed");
            return null;
        }
        if (voteType == VoteType.CHOOSE_1 && named.length > 1) {
            problem.accept(named.length + " projects where one is to be chosen");
            return null;
        }
        var ballot = new LinkedHashMap<String, Integer>();
        var sum = 0L;
        for (int i = 0; i < named.length; i++) {
            var project = named[i].strip();
            if (!projects.containsKey(project)) {
                problem.accept("there is no project '" + PbReader.shortened(project) + "'");
                return null;
            }
            var value = voteType == VoteType.CUMULATIVE
                    ? points(given[i].strip(), problem)
                    : voteType == VoteType.ORDINAL ? i + 1 : 1;
            if (value < 0) {
                return null;
            }
            if (ballot.put(project, value) != null) {
                problem.accept("the project '" + PbReader.shortened(project) + "' stands twice");
                return null;
            }
            sum += value;
        }
        if (voteType == VoteType.CUMULATIVE && (sum > mostSum || sum < leastSum)) {
            problem.accept(sum + " points together where " + leastSum + " to " + most(mostSum) + " are allowed");
            return null;
        }
        return new HashMap<>(ballot);
    }

    private int points(String text, Consumer<String> problem) {
        if (!text.matches("[0-9]{1,7}")) {
            problem.accept("points are whole numbers from 0, not '" + PbReader.shortened(text) + "'");
            return -1;
        }
        var value = Integer.parseInt(text);
        if (value > mostPoints || value < leastPoints) {
            problem.accept(value + " points where " + leastPoints + " to " + most(mostPoints) + " are allowed");
            return -1;
        }
        return value;
    }

    private static String most(long limit) {
        return limit == Long.MAX_VALUE ? "any number" : String.valueOf(limit);
    }
}
