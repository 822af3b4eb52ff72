package org.rione.reports.routing;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rione.identity.OfficeId;
import org.rione.territory.NeighbourhoodId;

/** Decides which office answers a report. Pure. */
public final class Routing {

    /**
     * A report as the rules see it.
     *
     * @param group to which the category belongs
     * @param office the category's own, for when no rule fits
     */
    public record Asked(
            String category,
            Optional<String> group,
            Optional<OfficeId> office,
            Optional<NeighbourhoodId> neighbourhood,
            String text) {}

    /**
     * Which office, and why.
     *
     * @param rule the one that decided; the category did when empty
     * @param position of the rule in the table, from 1
     * @param word what the reporter wrote that fits the rule, or empty
     */
    public record Decision(Optional<OfficeId> office, Optional<RoutingRule> rule, int position, String word) {}

    public static Decision decide(List<RoutingRule> rules, Asked asked) {
        var words = folded(asked.text()).split("[^\\p{L}\\p{N}]+");
        for (int i = 0; i < rules.size(); i++) {
            var rule = rules.get(i);
            if (fits(rule, asked)) {
                var word = word(rule, words);
                if (word.isPresent() || rule.beginnings().isEmpty()) {
                    return new Decision(Optional.of(rule.office()), Optional.of(rule), i + 1, word.orElse(""));
                }
            }
        }
        return new Decision(asked.office(), Optional.empty(), 0, "");
    }

    private static boolean fits(RoutingRule rule, Asked asked) {
        var category = rule.category()
                .map(code -> code.equals(asked.category())
                        || asked.group().filter(code::equals).isPresent())
                .orElse(true);
        var place = rule.neighbourhood()
                .map(quarter -> asked.neighbourhood().filter(quarter::equals).isPresent())
                .orElse(true);
        return category && place;
    }

    private static Optional<String> word(RoutingRule rule, String[] words) {
        for (var beginning : rule.beginnings()) {
            for (var word : words) {
                if (word.startsWith(beginning)) {
                    return Optional.of(word);
                }
            }
        }
        return Optional.empty();
    }

    /** Small letters without accents: "Perché" and "perche" are the same. */
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ITALIAN)
                .strip();
    }

    private Routing() {}
}
