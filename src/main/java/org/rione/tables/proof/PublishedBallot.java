package org.rione.tables.proof;

import java.util.Map;
import java.util.TreeMap;
import org.rione.tables.count.Hashes;

/** An anonymous ballot: what it says, and the receipt that only its voter knows to be theirs. */
public record PublishedBallot(String receipt, Map<String, Integer> marks) {

    public PublishedBallot {
        marks = java.util.Collections.unmodifiableMap(new TreeMap<>(marks));
    }

    Map<String, Object> tree() {
        return Map.of("receipt", receipt, "marks", marks);
    }

    /** What stands for the ballot where it is not shown: nobody can guess the receipt that went into it. */
    String leaf() {
        return Hashes.hex(CanonicalJson.bytes(tree()));
    }
}
