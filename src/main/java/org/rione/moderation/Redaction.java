package org.rione.moderation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Covers passages with blocks that do not tell how long the covered words were. Pure. */
final class Redaction {

    static final String BLOCKS = "\u2587\u2587\u2587\u2587\u2587";

    /** @throws IllegalArgumentException when a passage lies outside of the texts */
    static List<String> cover(List<String> texts, List<Passage> passages) {
        var covered = new ArrayList<String>(texts);
        for (var passage : merged(passages).reversed()) {
            if (passage.text() >= texts.size()
                    || passage.end() > texts.get(passage.text()).length()) {
                throw new IllegalArgumentException("outside of the text: " + passage);
            }
            var text = covered.get(passage.text());
            covered.set(passage.text(), text.substring(0, passage.start()) + BLOCKS + text.substring(passage.end()));
        }
        return covered;
    }

    /** In the order of the texts, passages that touch or overlap made one. */
    static List<Passage> merged(List<Passage> passages) {
        var merged = new ArrayList<Passage>();
        passages.stream()
                .sorted(Comparator.comparingInt(Passage::text).thenComparingInt(Passage::start))
                .forEach(next -> {
                    var last = merged.isEmpty() ? null : merged.getLast();
                    if (last != null && last.text() == next.text() && next.start() <= last.end()) {
                        merged.set(
                                merged.size() - 1,
                                new Passage(last.text(), last.start(), Math.max(last.end(), next.end())));
                    } else {
                        merged.add(next);
                    }
                });
        return merged;
    }

    /** Short enough to store beside the decision: {@code 0:12-24,1:3-9}. */
    static String written(List<Passage> passages) {
        return merged(passages).stream()
                .map(passage -> passage.text() + ":" + passage.start() + "-" + passage.end())
                .collect(Collectors.joining(","));
    }

    static List<Passage> read(String written) {
        return written.isEmpty()
                ? List.of()
                : Stream.of(written.split(",", -1))
                        .map(one -> one.split("[:-]", -1))
                        .map(parts -> new Passage(
                                Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2])))
                        .toList();
    }

    private Redaction() {}
}
