package org.rione.tables.count;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;

/** Ballots written short: {@code 3:A>B=C 2:B} for rankings, {@code 3:a,b 1:} for marks, {@code 2:a=3,b=1} for points. */
final class Notation {

    static List<String> options(String text) {
        return List.of(text.strip().split(" "));
    }

    static Profile rankings(List<String> options, String text) {
        return read(BallotForm.RANKING, options, text, Notation::ranking);
    }

    static Profile marks(List<String> options, String text) {
        return read(BallotForm.APPROVAL, options, text, ballot -> numbers(ballot, "1"));
    }

    static Profile choices(List<String> options, String text) {
        return read(BallotForm.CHOICE, options, text, ballot -> numbers(ballot, "1"));
    }

    static Profile points(List<String> options, String text) {
        return read(BallotForm.POINTS, options, text, ballot -> numbers(ballot, "1"));
    }

    private static Profile read(
            BallotForm form,
            List<String> options,
            String text,
            java.util.function.Function<String, Map<String, Integer>> reader) {
        var profile = new Profile(form, options);
        for (var group : text.strip().split(" ")) {
            var parts = group.split(":", 2);
            profile.add(reader.apply(parts[1]), Long.parseLong(parts[0]));
        }
        return profile;
    }

    private static Map<String, Integer> ranking(String ballot) {
        var places = new HashMap<String, Integer>();
        var levels = ballot.split(">");
        for (int i = 0; i < levels.length; i++) {
            for (var option : levels[i].split("=")) {
                places.put(option, i + 1);
            }
        }
        return places;
    }

    private static Map<String, Integer> numbers(String ballot, String alone) {
        return Arrays.stream(ballot.split(","))
                .filter(part -> !part.isEmpty())
                .map(part -> part.contains("=") ? part.split("=") : new String[] {part, alone})
                .collect(Collectors.toMap(part -> part[0], part -> Integer.parseInt(part[1])));
    }

    /** {@code a:8 b:3/2} */
    static Map<String, BigFraction> scores(String text) {
        var scores = new HashMap<String, BigFraction>();
        for (var pair : text.strip().split(" ")) {
            var parts = pair.split(":");
            scores.put(parts[0], fraction(parts[1]));
        }
        return scores;
    }

    static BigFraction fraction(String text) {
        var parts = text.split("/");
        return parts.length == 1
                ? BigFraction.of(Long.parseLong(parts[0]))
                : BigFraction.of(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }

    /** {@code a:100 b:90} */
    static Map<String, Long> costs(String text) {
        var costs = new LinkedHashMap<String, Long>();
        for (var pair : text.strip().split(" ")) {
            costs.put(pair.split(":")[0], Long.parseLong(pair.split(":")[1]));
        }
        return costs;
    }

    static Map<String, BigFraction> scores(Outcome outcome) {
        return outcome.standings().stream().collect(Collectors.toMap(Standing::option, Standing::score));
    }

    static TreeSet<String> set(List<String> options) {
        return new TreeSet<>(options);
    }

    private Notation() {}
}
