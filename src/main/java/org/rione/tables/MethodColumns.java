package org.rione.tables;

import static org.rionedb.Tables.VOTING_ROUND;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jooq.Field;
import org.jooq.Record;
import org.rione.tables.count.Method;
import org.rione.tables.count.Method.Completion;
import org.rione.tables.count.Method.Utility;

/** A method in the columns of a round. */
final class MethodColumns {

    /** How rounds count rankings by places: the last place is worth nothing, options left out share the last places. */
    static final Method BORDA = new Method.Borda(0, Method.Unranked.SHARE_LAST_PLACES);

    static final Method SCHULZE = new Method.Schulze(Method.Strength.WINNING_VOTES);

    static Map<Field<?>, Object> of(Method method) {
        var columns = new HashMap<Field<?>, Object>();
        columns.put(VOTING_ROUND.METHOD, method.code().replace('-', '_').toUpperCase(Locale.ROOT));
        columns.put(VOTING_ROUND.POINTS, method instanceof Method.Points(var total) ? total : 0);
        clear(columns);
        method.money().ifPresent(budget -> columns.put(VOTING_ROUND.BUDGET, budget));
        if (method instanceof Method.EqualShares shares) {
            columns.put(VOTING_ROUND.UTILITY, shares.utility().name());
            columns.put(VOTING_ROUND.COMPLETION, shares.completion().name());
        }
        return columns;
    }

    @SuppressWarnings("NullAway") // jOOQ takes null for a column without a value
    private static void clear(Map<Field<?>, Object> columns) {
        columns.put(VOTING_ROUND.BUDGET, null);
        columns.put(VOTING_ROUND.UTILITY, null);
        columns.put(VOTING_ROUND.COMPLETION, null);
    }

    static Method read(Record row) {
        var name = row.get(VOTING_ROUND.METHOD);
        return switch (name) {
            case "PLURALITY" -> new Method.Plurality();
            case "APPROVAL" -> new Method.Approval();
            case "POINTS" -> new Method.Points(row.get(VOTING_ROUND.POINTS));
            case "BORDA" -> BORDA;
            case "SCHULZE" -> SCHULZE;
            case "GREEDY" -> new Method.Greedy(budget(row));
            case "EQUAL_SHARES" ->
                new Method.EqualShares(
                        budget(row),
                        1,
                        Utility.valueOf(row.get(VOTING_ROUND.UTILITY)),
                        Completion.valueOf(row.get(VOTING_ROUND.COMPLETION)));
            default -> throw new IllegalStateException("a round counted by " + name);
        };
    }

    private static long budget(Record row) {
        return Objects.requireNonNull(row.get(VOTING_ROUND.BUDGET), "a round with a budget");
    }

    private MethodColumns() {}
}
