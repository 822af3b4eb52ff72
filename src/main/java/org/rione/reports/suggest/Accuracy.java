package org.rione.reports.suggest;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often the proposals are right on sentences that were not learned from.
 *
 * @param sentences how many were asked
 * @param first how often the first proposal was right
 * @param shown how often one of the three was
 */
public record Accuracy(int sentences, int first, int shown, List<OfCategory> categories) {

    /** The same for one category. */
    public record OfCategory(String category, int sentences, int first, int shown) {}

    static Accuracy of(WordModel model, List<Example> measured) {
        var byCategory = new TreeMap<String, OfCategory>();
        for (var example : measured) {
            var best = model.rank(example.stems()).stream()
                    .limit(CategorySuggestions.SHOWN)
                    .map(Suggestion::category)
                    .toList();
            int first = !best.isEmpty() && best.getFirst().equals(example.category()) ? 1 : 0;
            int shown = best.contains(example.category()) ? 1 : 0;
            byCategory.merge(example.category(), new OfCategory(example.category(), 1, first, shown), Accuracy::sum);
        }
        var all = byCategory.values().stream().reduce(new OfCategory("", 0, 0, 0), Accuracy::sum);
        return new Accuracy(all.sentences(), all.first(), all.shown(), worstFirst(byCategory));
    }

    private static OfCategory sum(OfCategory one, OfCategory other) {
        return new OfCategory(
                other.category(),
                one.sentences() + other.sentences(),
                one.first() + other.first(),
                one.shown() + other.shown());
    }

    private static List<OfCategory> worstFirst(Map<String, OfCategory> byCategory) {
        return byCategory.values().stream()
                .sorted(Comparator.comparingDouble(one -> (double) one.shown() / one.sentences()))
                .toList();
    }
}
