package org.rione.reports.suggest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/** Sentences and words that we wrote, each with its category: some to learn from, others only to measure by. */
final class Sentences {

    /** Sentences, and the vocabulary of each category. */
    static List<Example> toLearn() {
        return Stream.of("suggest/learn.tsv", "suggest/lexicon.tsv")
                .flatMap(file -> read(file).stream())
                .toList();
    }

    static List<Example> toMeasure() {
        return read("suggest/measure.tsv");
    }

    private static List<Example> read(String file) {
        try {
            return new ClassPathResource(file)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", 2))
                    .map(parts -> Example.of(parts[0], parts[1]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Sentences() {}
}
