package org.rione.tables.lots;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.rione.tables.count.Hashes;

/**
 * The order of a draw: the numbers from 1 on in ascending order of SHA-256 of {@code seed|number}, as hexadecimal text;
 * the rule of decision 0081. Pure: anybody can do the same with a seed and a number of candidates.
 */
public final class DrawOrder {

    public static List<Integer> of(String seed, int candidates) {
        return IntStream.rangeClosed(1, candidates)
                .boxed()
                .sorted(Comparator.comparing(number -> hash(seed, number)))
                .toList();
    }

    /** What decides about one number, 64 hexadecimal digits. */
    public static String hash(String seed, int number) {
        return Hashes.hex((seed + "|" + number).getBytes(StandardCharsets.UTF_8));
    }

    private DrawOrder() {}
}
