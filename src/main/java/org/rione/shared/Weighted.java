package org.rione.shared;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/** Things of which some are chosen more often than others. */
public final class Weighted<T> {

    private final List<T> things;
    private final double[] upTo;

    private Weighted(List<T> things, double[] upTo) {
        this.things = things;
        this.upTo = upTo;
    }

    public static <T> Weighted<T> of(List<T> things, ToDoubleFunction<T> weight) {
        var upTo = things.stream().mapToDouble(weight).toArray();
        Arrays.parallelPrefix(upTo, Double::sum);
        return new Weighted<>(List.copyOf(things), upTo);
    }

    /** The first is chosen most, the others less and less, as it is with everything people may choose from. */
    public static <T> Weighted<T> ranked(List<T> things) {
        var rank = new int[1];
        return of(things, _ -> 1 / Math.pow(++rank[0], 0.8));
    }

    /** A thing, how often out of the sum of all, the next thing, how often, … */
    @SafeVarargs
    public static <T> Weighted<T> shares(Share<T>... shares) {
        var all = List.of(shares);
        var things = new ArrayList<T>();
        all.forEach(share -> things.add(share.thing()));
        var upTo = all.stream().mapToDouble(Share::often).toArray();
        Arrays.parallelPrefix(upTo, Double::sum);
        return new Weighted<>(things, upTo);
    }

    /** A thing and how often it is chosen. */
    public record Share<T>(T thing, double often) {}

    public List<T> things() {
        return things;
    }

    /** Which part of all choices falls on the thing at this place. */
    public double part(int index) {
        return (upTo[index] - (index == 0 ? 0 : upTo[index - 1])) / upTo[upTo.length - 1];
    }

    public T any(RandomGenerator random) {
        var at = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
        return things.get(at >= 0 ? Math.min(at + 1, things.size() - 1) : Math.min(-at - 1, things.size() - 1));
    }
}
