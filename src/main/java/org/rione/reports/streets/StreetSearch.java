package org.rione.reports.streets;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds streets by beginnings of words, without accents: "v.le oliv" finds viale Oliva. Pure. */
final class StreetSearch {

    private static final Pattern NUMBER = Pattern.compile("[,\\s]+(\\d{1,4}\\s*/?\\s*\\p{L}?)\\s*$");
    private static final int SHORTEST = 2;

    private record Entry(Street street, List<String> words) {}

    private final List<Entry> entries;

    StreetSearch(List<Street> streets) {
        entries = streets.stream()
                .sorted(Comparator.comparing(Street::name))
                .map(street -> new Entry(street, words(street.name())))
                .toList();
    }

    /** What somebody typed, in two parts; the number may be empty. */
    record Typed(String street, String number) {

        static Typed of(String text) {
            var number = NUMBER.matcher(text);
            return number.find()
                    ? new Typed(
                            text.substring(0, number.start()), number.group(1).strip())
                    : new Typed(text, "");
        }
    }

    List<Street> find(String text, int limit) {
        var asked = words(Typed.of(text).street());
        if (asked.isEmpty() || asked.stream().mapToInt(String::length).sum() < SHORTEST) {
            return List.of();
        }
        return entries.stream()
                .filter(entry -> asked.stream()
                        .allMatch(word -> entry.words().stream().anyMatch(known -> known.startsWith(word))))
                .limit(limit)
                .map(Entry::street)
                .toList();
    }

    private static List<String> words(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ITALIAN)
                .replaceAll("\\bv\\.?le\\b\\.?", "viale")
                .replaceAll("\\bp\\.?zza\\b\\.?", "piazza")
                .replaceAll("\\bc\\.?so\\b\\.?", "corso")
                .replaceAll("\\bv\\. ", "via ");
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
