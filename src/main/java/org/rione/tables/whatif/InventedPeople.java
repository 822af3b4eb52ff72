package org.rione.tables.whatif;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.rione.tables.count.Contest;
import org.rione.tables.count.Hashes;
import org.rione.tables.count.Method;
import org.rione.tables.count.Profile;

/**
 * People who do not exist, each with a liking from 0 to 199 for each option, who fill in the ballot of any method. Pure;
 * the chance is {@link Random} with the first 8 bytes of SHA-256 of the seed, so that anybody can invent the same people.
 */
final class InventedPeople {

    private static final int CHANCE = 100;
    private static final int AHEAD = 99;
    private static final int MAJORITY = 60;

    private final List<String> options;
    private final List<int[]> likings;

    private InventedPeople(List<String> options, List<int[]> likings) {
        this.options = options;
        this.likings = likings;
    }

    static InventedPeople of(List<String> options, Invention invention) {
        var chance = new Random(Long.parseUnsignedLong(
                Hashes.hex(invention.seed().getBytes(StandardCharsets.UTF_8)).substring(0, 16), 16));
        var likings = new ArrayList<int[]>();
        for (int person = 0; person < invention.ballots(); person++) {
            var first = chance.nextInt(CHANCE) < MAJORITY;
            var liking = new int[options.size()];
            for (int option = 0; option < liking.length; option++) {
                liking[option] = chance.nextInt(CHANCE) + ahead(invention.tastes(), first, option, liking.length);
            }
            likings.add(liking);
        }
        return new InventedPeople(List.copyOf(options), likings);
    }

    private static int ahead(Invention.Tastes tastes, boolean first, int option, int options) {
        return switch (tastes) {
            case SCATTERED -> 0;
            case FAVOURITES -> AHEAD * (options - 1 - option) / Math.max(1, options - 1);
            case TWO_GROUPS -> first == option < (options + 1) / 2 ? AHEAD : 0;
        };
    }

    /** Their ballots for the method of a contest; each is valid. */
    Profile vote(Contest contest) {
        return Profile.of(contest.method().form(), options, ballots(contest));
    }

    List<Map<String, Integer>> ballots(Contest contest) {
        return likings.stream().map(liking -> named(ballot(contest, liking))).toList();
    }

    private Map<String, Integer> named(Map<Integer, Integer> marks) {
        var named = new HashMap<String, Integer>();
        marks.forEach((option, mark) -> named.put(options.get(option), mark));
        return named;
    }

    private Map<Integer, Integer> ballot(Contest contest, int[] liking) {
        var order = order(liking);
        return switch (contest.method()) {
            case Method.Greedy(var budget) -> affordable(contest, order, budget);
            case Method.Points(var total) -> points(liking, order, total);
            default ->
                switch (contest.method().form()) {
                    case CHOICE -> Map.of(order.getFirst(), 1);
                    case APPROVAL -> marks(liked(liking, order));
                    case RANKING -> places(order);
                    case POINTS -> points(liking, order, 1);
                };
        };
    }

    private static List<Integer> order(int[] liking) {
        return IntStream.range(0, liking.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(option -> -liking[option])
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** What somebody likes better than the average; the first at least. */
    private static List<Integer> liked(int[] liking, List<Integer> order) {
        var sum = Arrays.stream(liking).sum();
        return order.stream()
                .filter(option -> option.equals(order.getFirst()) || liking[option] * liking.length > sum)
                .toList();
    }

    private static Map<Integer, Integer> marks(List<Integer> chosen) {
        var marks = new HashMap<Integer, Integer>();
        chosen.forEach(option -> marks.put(option, 1));
        return marks;
    }

    private static Map<Integer, Integer> places(List<Integer> order) {
        var places = new HashMap<Integer, Integer>();
        order.forEach(option -> places.put(option, places.size() + 1));
        return places;
    }

    /** The best liked first, each if there is money for it. */
    private Map<Integer, Integer> affordable(Contest contest, List<Integer> order, long budget) {
        var left = budget;
        var marks = new HashMap<Integer, Integer>();
        for (var option : order) {
            var cost = contest.cost(options.get(option));
            if (cost <= left) {
                marks.put(option, 1);
                left -= cost;
            }
        }
        return marks;
    }

    /** In proportion to how much better than the average each is liked; what is left over goes to the best liked. */
    private static Map<Integer, Integer> points(int[] liking, List<Integer> order, int total) {
        var sum = Arrays.stream(liking).sum();
        var liked = liked(liking, order);
        var weights = new HashMap<Integer, Integer>();
        liked.forEach(option -> weights.put(option, Math.max(1, liking[option] * liking.length - sum)));
        var all = weights.values().stream().mapToInt(weight -> weight).sum();
        var points = new HashMap<Integer, Integer>();
        liked.forEach(option -> points.put(option, total * weights.getOrDefault(option, 0) / all));
        var given = points.values().stream().mapToInt(point -> point).sum();
        points.merge(order.getFirst(), total - given, Integer::sum);
        return points;
    }
}
