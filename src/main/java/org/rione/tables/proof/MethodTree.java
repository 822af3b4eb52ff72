package org.rione.tables.proof;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rione.tables.count.Method;

/** A method and its tie rule as JSON. */
public final class MethodTree {

    private static final long STEP = 1;

    public static Map<String, Object> of(Method method) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("name", method.code());
        switch (method) {
            case Method.Points(var total) -> tree.put("points", total);
            case Method.Borda(var last, var unranked) -> {
                tree.put("pointsForLast", last);
                tree.put("unranked", low(unranked));
                tree.put("equalRanks", "average");
            }
            case Method.Schulze(var strength) -> {
                tree.put("strength", low(strength));
                tree.put("unranked", "last");
            }
            case Method.Greedy(var budget) -> tree.put("budget", budget);
            case Method.EqualShares shares -> {
                tree.put("budget", shares.budget());
                tree.put("utility", low(shares.utility()));
                tree.put("completion", low(shares.completion()));
            }
            case Method.Plurality() -> {}
            case Method.Approval() -> {}
            case Method.SatisfactionApproval() -> {}
        }
        return tree;
    }

    /** @throws IllegalArgumentException for a method that nobody knows */
    public static Method read(Map<?, ?> tree) {
        return switch (String.valueOf(tree.get("name"))) {
            case "plurality" -> new Method.Plurality();
            case "approval" -> new Method.Approval();
            case "satisfaction-approval" -> new Method.SatisfactionApproval();
            case "points" -> new Method.Points(small(tree, "points"));
            case "borda" ->
                new Method.Borda(small(tree, "pointsForLast"), constant(Method.Unranked.class, tree, "unranked"));
            case "schulze" -> new Method.Schulze(constant(Method.Strength.class, tree, "strength"));
            case "greedy" -> new Method.Greedy(number(tree, "budget"));
            case "equal-shares" ->
                new Method.EqualShares(
                        number(tree, "budget"),
                        STEP,
                        constant(Method.Utility.class, tree, "utility"),
                        constant(Method.Completion.class, tree, "completion"));
            default -> throw new IllegalArgumentException("unknown method: " + tree.get("name"));
        };
    }

    /** What decides between equal options, in its order; the same for all who count. */
    static List<String> tieRule(Method method) {
        return switch (method) {
            case Method.Greedy _ -> List.of("votes", "backers", "lower-cost", "lot");
            case Method.EqualShares _ -> List.of("rho", "votes", "lower-cost", "lot");
            case Method.Schulze _ -> List.of("schulze", "first-places", "lot");
            case Method.Borda _ -> List.of("score", "first-places", "lot");
            case Method.Plurality() -> List.of("score", "lot");
            case Method.Approval() -> List.of("score", "lot");
            case Method.SatisfactionApproval() -> List.of("score", "backers", "lot");
            case Method.Points _ -> List.of("score", "backers", "lot");
        };
    }

    private static long number(Map<?, ?> tree, String key) {
        if (tree.get(key) instanceof Integer || tree.get(key) instanceof Long) {
            return ((Number) tree.get(key)).longValue();
        }
        throw new IllegalArgumentException("the method lacks the whole number " + key);
    }

    private static int small(Map<?, ?> tree, String key) {
        return (int) Math.clamp(number(tree, key), Integer.MIN_VALUE, Integer.MAX_VALUE); // the method knows its range
    }

    private static <E extends Enum<E>> E constant(Class<E> type, Map<?, ?> tree, String key) {
        return Enum.valueOf(
                type, String.valueOf(tree.get(key)).replace('-', '_').toUpperCase(Locale.ROOT));
    }

    static String low(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private MethodTree() {}
}
