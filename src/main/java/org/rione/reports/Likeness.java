package org.rione.reports;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rione.reports.suggest.Stems;

/** How alike two reports are, from 0 to 1: their words, their kind, their distance. Pure. */
final class Likeness {

    /** Below this a proposal would rather annoy than help. */
    static final double ENOUGH = 0.4;

    private static final double BY_WORDS = 0.45;
    private static final double BY_KIND = 0.2;
    private static final double BY_DISTANCE = 0.35;
    private static final int SHORTEST = 3;
    private static final int MOST = 60;
    /** What stands in every address and every second report. */
    private static final Set<String> SAY_NOTHING = Stream.of(
                    "davanti vicino via viale piazza corso strada the and near street")
            .flatMap(words -> Stems.of(words).stream())
            .collect(Collectors.toUnmodifiableSet());

    /** Stems of the words that say something: "lampioni spenti" and "lampione spento" are the same two. */
    static Set<String> words(String text) {
        return Stems.of(text).stream()
                .filter(stem -> stem.length() >= SHORTEST && !SAY_NOTHING.contains(stem))
                .limit(MOST)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @param distance as a share of the farthest that counts as near; unknown when one of the places is only words */
    static double score(Set<String> mine, Set<String> theirs, boolean sameKind, Optional<Double> distance) {
        double near = distance.map(share -> Math.max(0, 1 - share)).orElse(0.0);
        return BY_WORDS * shared(mine, theirs) + (sameKind ? BY_KIND : 0) + BY_DISTANCE * near;
    }

    /** The share of the shorter one's words that the other has too. */
    private static double shared(Set<String> mine, Set<String> theirs) {
        int shorter = Math.min(mine.size(), theirs.size());
        return shorter == 0
                ? 0
                : (double) mine.stream().filter(theirs::contains).count() / shorter;
    }

    private Likeness() {}
}
