package org.rione.reports.survey;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Stars put together.
 *
 * @param counts how many gave 1, 2 … {@value Rating#MOST} stars
 */
public record StarSums(List<Integer> counts) {

    /** Under so many a mean would tell on those who gave them. */
    public static final int FEWEST = 5;

    public static StarSums of(Collection<RatingResults.Count> some) {
        var sums = new int[Rating.MOST];
        some.forEach(one -> sums[one.stars() - 1] += one.count());
        return new StarSums(java.util.Arrays.stream(sums).boxed().toList());
    }

    /** The sums of each part, the largest first. */
    public static <K> Map<K, StarSums> by(Collection<RatingResults.Count> all, Function<RatingResults.Count, K> part) {
        var parts = new LinkedHashMap<K, StarSums>();
        all.stream().collect(Collectors.groupingBy(part)).entrySet().stream()
                .map(entry -> Map.entry(entry.getKey(), of(entry.getValue())))
                .sorted(Comparator.comparingInt((Map.Entry<K, StarSums> entry) ->
                                entry.getValue().all())
                        .reversed())
                .forEach(entry -> parts.put(entry.getKey(), entry.getValue()));
        return parts;
    }

    public int all() {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    /** Empty as long as too few have rated. */
    public OptionalDouble mean() {
        if (all() < FEWEST) {
            return OptionalDouble.empty();
        }
        double stars = 0;
        for (int i = 0; i < counts.size(); i++) {
            stars += (i + 1.0) * counts.get(i);
        }
        return OptionalDouble.of(stars / all());
    }
}
