package org.rione.moderation.screening;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** Words and short sayings that hurt or heat up: found as whole words only, never inside another. */
final class HeatedWords {

    /** From the first word to the sayings that begin with it. */
    private static final Map<String, List<List<String>>> SAYINGS = load();

    private record Word(String text, int start, int end) {}

    static List<Finding> find(Folded text) {
        var words = words(text);
        var found = new ArrayList<Finding>();
        for (int i = 0; i < words.size(); i++) {
            for (var saying : SAYINGS.getOrDefault(words.get(i).text(), List.of())) {
                if (i + saying.size() <= words.size() && says(words.subList(i, i + saying.size()), saying)) {
                    var last = words.get(i + saying.size() - 1);
                    found.add(text.finding(FindingKind.HEATED, words.get(i).start(), last.end()));
                    break;
                }
            }
        }
        return found;
    }

    private static boolean says(List<Word> words, List<String> saying) {
        return words.stream().map(Word::text).toList().equals(saying);
    }

    private static List<Word> words(Folded text) {
        var plain = text.toString();
        var words = new ArrayList<Word>();
        int start = -1;
        for (int at = 0; at <= plain.length(); at++) {
            boolean inside = !text.edge(at);
            if (inside && start < 0) {
                start = at;
            } else if (!inside && start >= 0) {
                words.add(new Word(plain.substring(start, at), start, at));
                start = -1;
            }
        }
        return words;
    }

    private static Map<String, List<List<String>>> load() {
        try {
            var lines = new ClassPathResource("screening/heated-words.txt").getContentAsString(StandardCharsets.UTF_8);
            return lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> List.of(line.split(" ", -1)))
                    .collect(Collectors.groupingBy(List::getFirst, HashMap::new, Collectors.toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HeatedWords() {}
}
