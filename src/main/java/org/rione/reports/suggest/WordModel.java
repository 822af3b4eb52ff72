package org.rione.reports.suggest;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Multinomial naive Bayes over stems: which category the words of a sentence are likeliest to come from. Every category
 * is taken to be as frequent as any other, so that a rare one is not drowned by potholes; and a word counts the less the
 * more categories know it, so that what a thing is ("fontana") decides and not how it is ("spenta"). Pure.
 */
final class WordModel {

    /** Added to every count, so that a word never seen in a category does not rule it out. */
    private static final double SMOOTHING = 0.1;

    private final Map<String, Map<String, Double>> counts = new HashMap<>();
    private final Map<String, Double> totals = new HashMap<>();
    private final Set<String> vocabulary = new HashSet<>();

    /** Key words name the things of a category: each says as much as so many sentences in which a word happens to be. */
    private static final double WEIGHT_OF_KEY_WORDS = 3;

    static WordModel of(Collection<Example> sentences, Collection<Example> keyWords) {
        var model = new WordModel();
        sentences.forEach(sentence -> model.learn(sentence, 1));
        keyWords.forEach(model::learnKeyWords);
        return model;
    }

    void learnKeyWords(Example words) {
        learn(words, WEIGHT_OF_KEY_WORDS);
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
        var telling = known.stream().collect(Collectors.toMap(Function.identity(), this::telling));
        totals.keySet().forEach(category -> logs.put(category, logLikelihood(category, telling)));
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

    /** How much a word tells: nearly nothing when every category knows it. */
    private double telling(String stem) {
        long categories = counts.values().stream()
                .filter(words -> words.containsKey(stem))
                .count();
        return Math.log((counts.size() + 1.0) / categories);
    }

    private double logLikelihood(String category, Map<String, Double> stems) {
        var words = counts.getOrDefault(category, Map.of());
        double all = totals.getOrDefault(category, 0.0) + SMOOTHING * vocabulary.size();
        return stems.entrySet().stream()
                .mapToDouble(
                        stem -> stem.getValue() * Math.log((words.getOrDefault(stem.getKey(), 0.0) + SMOOTHING) / all))
                .sum();
    }
}
