package org.rione.reports.suggest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** Sentences and words that we wrote, each with its category: some to learn from, others only to measure by. */
final class Sentences {

    static List<Example> toLearn() {
        return read("suggest/learn.tsv");
    }

    /** The vocabulary of each category: the names of its things. */
    static List<Example> keyWords() {
        return read("suggest/lexicon.tsv");
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
