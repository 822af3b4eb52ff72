package org.rione.participation;

import java.util.List;

/**
 * The ratings of how a subject is going.
 *
 * @param byStars how many gave 1, 2, 3, 4 and 5
 * @param verified how many of all come from verified residents
 */
public record Satisfaction(List<Long> byStars, long verified) {

    public static final int MOST = 5;
    public static final Satisfaction NONE = new Satisfaction(List.of(0L, 0L, 0L, 0L, 0L), 0);

    public Satisfaction {
        byStars = List.copyOf(byStars);
    }

    public long all() {
        return byStars.stream().mapToLong(Long::longValue).sum();
    }

    public double mean() {
        long sum = 0;
        for (int stars = 1; stars <= MOST; stars++) {
            sum += stars * byStars.get(stars - 1);
        }
        return all() == 0 ? 0 : (double) sum / all();
    }

    /** Whether the ratings are enough to be shown as a mean and a distribution. */
    public boolean isEnough() {
        return Sample.isEnough(all());
    }
}
