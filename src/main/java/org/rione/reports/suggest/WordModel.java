package org.rione.reports.suggest;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Multinomial naive Bayes over stems: which category the words of a sentence are likeliest to come from. Every category
 * is taken to be as frequent as any other, so that a rare one is not drowned by potholes. Pure.
 */
final class WordModel {

    /** Added to every count, so that a word never seen in a category does not rule it out. */
    private static final double SMOOTHING = 0.1;

    private final Map<String, Map<String, Double>> counts = new HashMap<>();
    private final Map<String, Double> totals = new HashMap<>();
    private final Set<String> vocabulary = new HashSet<>();

    static WordModel of(Collection<Example> examples) {
        var model = new WordModel();
        examples.forEach(example -> model.learn(example, 1));
        return model;
    }

    /** @param weight how much it counts: 1 for a sentence written for learning */
    void learn(Example example, double weight) {
        var words = counts.computeIfAbsent(example.category(), _ -> new HashMap<>());
        for (var stem : example.stems()) {
            words.merge(stem, weight, Double::sum);
            totals.merge(example.category(), weight, Double::sum);
            vocabulary.add(stem);
        }
    }

    /** The likeliest first; empty when not one word is known. */
    List<Suggestion> rank(List<String> stems) {
        var known = stems.stream().filter(vocabulary::contains).distinct().toList();
        if (known.isEmpty()) {
            return List.of();
        }
        var logs = new HashMap<String, Double>();
        totals.keySet().forEach(category -> logs.put(category, logLikelihood(category, known)));
        double highest =
                logs.values().stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        double sum = logs.values().stream()
                .mapToDouble(log -> Math.exp(log - highest))
                .sum();
        return logs.entrySet().stream()
                .map(entry -> new Suggestion(entry.getKey(), Math.exp(entry.getValue() - highest) / sum))
                .sorted(Comparator.comparingDouble(Suggestion::confidence)
                        .reversed()
                        .thenComparing(Suggestion::category))
                .toList();
    }

    private double logLikelihood(String category, List<String> stems) {
        var words = counts.getOrDefault(category, Map.of());
        double all = totals.getOrDefault(category, 0.0) + SMOOTHING * vocabulary.size();
        return stems.stream()
                .mapToDouble(stem -> Math.log((words.getOrDefault(stem, 0.0) + SMOOTHING) / all))
                .sum();
    }
}
