package org.rione.tables.pabulib;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rione.tables.pabulib.PbFile.VoteType;
import org.rione.tables.pabulib.PbProblem.Flaw;

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

    /** Where problems are told. */
    @FunctionalInterface
    interface Problems {
        void say(Flaw flaw, Object... arguments);
    }

    static PbRules read(Map<String, String> meta, Problems problem) {
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

    private static VoteType voteType(Map<String, String> meta, Problems problem) {
        var said = meta.get("vote_type");
        for (var type : VoteType.values()) {
            if (type.code.equals(said)) {
                return type;
            }
        }
        if (said == null) {
            problem.say(Flaw.TYPE_MISSING);
        } else {
            problem.say(Flaw.TYPE, PbReader.shortened(said));
        }
        return VoteType.APPROVAL;
    }

    private static BigDecimal budget(Map<String, String> meta, Problems problem) {
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
        problem.say(Flaw.BUDGET, PbReader.shortened(said));
        return BigDecimal.ZERO;
    }

    private static long limit(Map<String, String> meta, String key, long missing, Problems problem) {
        var said = meta.get(key);
        if (said == null || said.isBlank()) {
            return missing;
        }
        if (said.matches("[0-9]{1,9}")) {
            return Long.parseLong(said);
        }
        problem.say(Flaw.LIMIT, key, PbReader.shortened(said));
        return missing;
    }

    /** The ballot, or nothing when it breaks a rule; then the problem was said. It is never trimmed. */
    @Nullable
    Map<String, Integer> ballot(String vote, String points, Map<String, ?> projects, Problems problem) {
        var named = vote.isEmpty() ? new String[0] : vote.split(",", -1);
        var given = points.isEmpty() ? new String[0] : points.split(",", -1);
        if (voteType == VoteType.CUMULATIVE && named.length != given.length) {
            problem.say(Flaw.POINTS_COUNT, named.length, given.length);
            return null;
        }
        if (named.length > mostLength || named.length < leastLength) {
            problem.say(Flaw.LENGTH, named.length, leastLength, most(mostLength));
            return null;
        }
        if (voteType == VoteType.CHOOSE_1 && named.length > 1) {
            problem.say(Flaw.CHOOSE_ONE, named.length);
            return null;
        }
        var ballot = new LinkedHashMap<String, Integer>();
        var sum = 0L;
        for (int i = 0; i < named.length; i++) {
            var project = named[i].strip();
            if (!projects.containsKey(project)) {
                problem.say(Flaw.PROJECT_UNKNOWN, PbReader.shortened(project));
                return null;
            }
            var value = voteType == VoteType.CUMULATIVE
                    ? points(given[i].strip(), problem)
                    : voteType == VoteType.ORDINAL ? i + 1 : 1;
            if (value < 0) {
                return null;
            }
            if (ballot.put(project, value) != null) {
                problem.say(Flaw.PROJECT_TWICE, PbReader.shortened(project));
                return null;
            }
            sum += value;
        }
        if (voteType == VoteType.CUMULATIVE && (sum > mostSum || sum < leastSum)) {
            problem.say(Flaw.SUM, sum, leastSum, most(mostSum));
            return null;
        }
        return ballot;
    }

    private int points(String text, Problems problem) {
        if (!text.matches("[0-9]{1,7}")) {
            problem.say(Flaw.POINTS, PbReader.shortened(text));
            return -1;
        }
        var value = Integer.parseInt(text);
        if (value > mostPoints || value < leastPoints) {
            problem.say(Flaw.POINTS_RANGE, value, leastPoints, most(mostPoints));
            return -1;
        }
        return value;
    }

    private static String most(long limit) {
        return limit == Long.MAX_VALUE ? "∞" : String.valueOf(limit);
    }
}
