package org.rione.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** Phrases to compose invented texts of. A line of its file says {@code part|phrase}; lines with {@code #} say nothing. */
public record SyntheticText(Map<String, List<String>> phrases) {

    public static SyntheticText read(String resource) {
        try {
            return new SyntheticText(new ClassPathResource(resource)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\|", 2))
                    .collect(Collectors.groupingBy(
                            line -> line[0], Collectors.mapping(line -> line[1], Collectors.toList()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One phrase of this part. */
    public String any(String part, RandomGenerator random) {
        var choice = phrases.get(part);
        if (choice == null) {
            throw new IllegalArgumentException("no phrases for " + part);
        }
        return choice.get(random.nextInt(choice.size()));
    }

    /** How many phrases this part has. */
    public int count(String part) {
        return phrases.getOrDefault(part, List.of()).size();
    }

    /** One phrase of each part, one after the other. */
    public String some(RandomGenerator random, String... parts) {
        var text = new StringBuilder();
        for (var part : parts) {
            text.append(text.isEmpty() ? "" : " ").append(any(part, random));
        }
        return text.toString();
    }
}
