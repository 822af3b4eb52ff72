package org.rione.reports;

import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;
import static org.rionedb.Tables.REPORT;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jooq.Condition;

/** What somebody types into the search box, as a condition. Every word must occur; beginnings of words count. */
final class ReportWords {

    private static final Pattern CODE = Pattern.compile("(?i)R-\\d{4}-\\d{6}");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}+");
    private static final int SHORTEST = 3; // innodb_ft_min_token_size
    private static final int MOST_WORDS = 8;
    /** The words of three letters and more that the server leaves out of the index. */
    private static final Set<String> UNKNOWN_TO_INDEX = Set.of(
            "about", "are", "com", "for", "from", "how", "that", "the", "this", "und", "was", "what", "when", "where",
            "who", "will", "with", "www");

    static Condition matching(String typed) {
        if (CODE.matcher(typed.strip()).matches()) {
            return REPORT.CODE.eq(typed.strip().toUpperCase(Locale.ROOT));
        }
        var words = in(typed).stream().map(word -> "+" + word + "*").collect(Collectors.joining(" "));
        if (!words.isEmpty()) {
            return condition(
                    "match(report.title, report.description, report.address) against ({0} in boolean mode)",
                    val(words));
        }
        return typed.isBlank() ? noCondition() : REPORT.TITLE.startsWith(typed.strip());
    }

    /** The words that count; none when a number of a report is asked for. */
    static List<String> in(String typed) {
        return CODE.matcher(typed.strip()).matches()
                ? List.of()
                : Arrays.stream(BETWEEN_WORDS.split(typed.toLowerCase(Locale.ROOT)))
                        .filter(word -> word.length() >= SHORTEST && !UNKNOWN_TO_INDEX.contains(word))
                        .limit(MOST_WORDS)
                        .toList();
    }

    /** Without the index of words: reports that have the letters of each word somewhere; {@link #stand} looks closer. */
    static Condition perhaps(List<String> words) {
        return and(words.stream()
                .map(word -> REPORT.TITLE
                        .contains(word)
                        .or(REPORT.DESCRIPTION.contains(word))
                        .or(REPORT.ADDRESS.contains(word)))
                .toList());
    }

    /** Whether each word begins a word of the text, whatever their accents. */
    static boolean stand(List<String> words, String text) {
        var there = BETWEEN_WORDS.split(plain(text));
        return words.stream().map(ReportWords::plain).allMatch(word -> Arrays.stream(there)
                .anyMatch(one -> one.startsWith(word)));
    }

    private static String plain(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("");
    }

    private ReportWords() {}
}
