package org.rione.reports.promises;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How well an action of a programme fits a report. Pure. */
public final class ActionFit {

    private static final double FOR_CATEGORY = 2;
    private static final double FOR_QUARTER = 1.5;
    private static final double FOR_WORD = 1;
    private static final double STRONG = 3;
    private static final int STEM = 6;
    private static final int SHORTEST = 5;
    private static final Set<String> OF_EVERY_ADDRESS =
            Set.of("viale", "piazza", "piazzale", "corso", "vicolo", "largo", "civico", "numero");

    /**
     * @param category whether the action is about this category of reports
     * @param quarter whether it names the report's quarter
     * @param words how many words they share
     */
    public record Fit(boolean category, boolean quarter, int words) {

        public double score() {
            return (category ? FOR_CATEGORY : 0) + (quarter ? FOR_QUARTER : 0) + FOR_WORD * words;
        }

        /** Enough to link it unless the reporter says no; the category alone is not. */
        public boolean strong() {
            return score() >= STRONG;
        }
    }

    public static Fit of(boolean category, String report, String action, Optional<String> quarter) {
        var written = stems(report);
        var promised = stems(action);
        var shared = (int) written.stream().filter(promised::contains).count();
        var named = quarter.map(ActionFit::folded)
                .filter(name -> !name.isBlank() && folded(action).contains(name));
        return new Fit(category, named.isPresent(), shared);
    }

    private static Set<String> stems(String text) {
        return Arrays.stream(folded(text).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() >= SHORTEST && !OF_EVERY_ADDRESS.contains(word))
                .map(word -> word.substring(0, Math.min(STEM, word.length() - 1)))
                .collect(Collectors.toSet());
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ITALIAN);
    }

    private ActionFit() {}
}
