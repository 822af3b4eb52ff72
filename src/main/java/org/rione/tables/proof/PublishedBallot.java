package org.rione.tables.proof;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.rione.tables.count.Hashes;

/**
 * An anonymous ballot: what it says, and the receipt that only its voter knows to be theirs.
 *
 * @param paper whether it was on paper; shown only where enough others were too
 */
public record PublishedBallot(String receipt, Map<String, Integer> marks, boolean paper) {

    public PublishedBallot {
        marks = java.util.Collections.unmodifiableMap(new TreeMap<>(marks));
    }

    Map<String, Object> tree() {
        return Map.of("receipt", receipt, "marks", marks);
    }

    /** The same, and that it was on paper if it was. */
    Map<String, Object> treeWithChannel() {
        return paper ? Map.of("receipt", receipt, "marks", marks, "paper", true) : tree();
    }

    /**
     * What stands for the ballot where it is not shown: nobody can guess the receipt that went into it. Who voted on paper
     * has no device that kept the marks, so the code of a sheet alone finds it.
     */
    Map<String, Object> hashes() {
        var leaf = Hashes.hex(CanonicalJson.bytes(tree()));
        return paper
                ? Map.of("leaf", leaf, "sheet", Hashes.hex(("sheet|" + receipt).getBytes(StandardCharsets.US_ASCII)))
                : Map.of("leaf", leaf);
    }
}
