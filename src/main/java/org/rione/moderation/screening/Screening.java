package org.rione.moderation.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** Reads a text and marks what a person should look at. Advice: it decides nothing. */
public final class Screening {

    /** The passages found, in the order of the text; no two overlap. */
    public static List<Finding> of(String text) {
        var folded = Folded.of(text);
        var found = new ArrayList<Finding>();
        found.addAll(Codes.find(folded));
        found.addAll(Patterns.find(folded));
        found.addAll(Phones.find(folded));
        found.addAll(HeatedWords.find(folded));
        found.addAll(Invisible.find(text));
        return withoutOverlaps(found);
    }

    public static boolean sure(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.confidence() == Confidence.HIGH);
    }

    /** The more telling kind stands; of the same kind, the one that begins first. */
    private static List<Finding> withoutOverlaps(List<Finding> found) {
        var byPlace = new TreeMap<Integer, Finding>();
        found.sort(Comparator.comparing(Finding::kind).thenComparingInt(Finding::start));
        for (var finding : found) {
            var before = byPlace.floorEntry(finding.end() - 1);
            if (before == null || !before.getValue().overlaps(finding)) {
                byPlace.put(finding.start(), finding);
            }
        }
        return List.copyOf(byPlace.values());
    }

    private Screening() {}
}
