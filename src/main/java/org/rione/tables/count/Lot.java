package org.rione.tables.count;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** The public lot: options in ascending order of SHA-256 of {@code seed|option}, as hexadecimal text. */
final class Lot {

    private final String seed;
    private final Map<String, String> drawn = new HashMap<>();

    Lot(String seed) {
        this.seed = seed;
    }

    Comparator<String> order() {
        return Comparator.comparing(option ->
                drawn.computeIfAbsent(option, o -> Hashes.hex((seed + "|" + o).getBytes(StandardCharsets.UTF_8))));
    }
}
