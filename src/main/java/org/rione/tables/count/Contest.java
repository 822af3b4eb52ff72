package org.rione.tables.count;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is to be decided, fixed before anybody votes; only the seed of the lot comes afterwards.
 *
 * @param costs the options in their order with their costs, 0 where the method spends nothing
 * @param seats how many options win at most; not asked where a budget decides
 * @param least the score that an option needs to win: 1 for rounds ("nobody wins without a vote"), 0 for the plain
 *     definitions of the literature
 * @param seed orders what everything else leaves equal: ascending SHA-256 of {@code seed|option}
 */
public record Contest(Map<String, Long> costs, Method method, int seats, int least, String seed) {

    public Contest {
        costs = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(costs));
        if (costs.values().stream().anyMatch(cost -> cost < 0)) {
            throw new IllegalArgumentException("a cost is never negative");
        }
        if (seats < 1) {
            throw new IllegalArgumentException("at least one seat: " + seats);
        }
    }

    /** A contest without costs. */
    public static Contest of(List<String> options, Method method, int seats, String seed) {
        var costs = new LinkedHashMap<String, Long>();
        options.forEach(option -> costs.put(option, 0L));
        return new Contest(costs, method, seats, 0, seed);
    }

    public List<String> options() {
        return List.copyOf(costs.keySet());
    }

    public long cost(String option) {
        return costs.getOrDefault(option, 0L);
    }

    public Contest with(Method other) {
        return new Contest(costs, other, seats, least, seed);
    }
}
