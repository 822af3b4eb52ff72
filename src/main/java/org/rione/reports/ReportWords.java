package org.rione.reports;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;
import static org.rionedb.Tables.REPORT;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jooq.Condition;

/** What somebody types into the search box, as a condition. Every word must occur; beginnings of words count. */
final class ReportWords {

    private static final Pattern CODE = Pattern.compile("(?i)R-\\d{4}-\\d{6}");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
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
        var words = Arrays.stream(BETWEEN_WORDS.split(typed.toLowerCase(Locale.ROOT)))
                .filter(word -> word.length() >= SHORTEST && !UNKNOWN_TO_INDEX.contains(word))
                .limit(MOST_WORDS)
                .map(word -> "+" + word + "*")
                .collect(Collectors.joining(" "));
        if (!words.isEmpty()) {
            return condition(
                    "match(report.title, report.description, report.address) against ({0} in boolean mode)",
                    val(words));
        }
        return typed.isBlank() ? noCondition() : REPORT.TITLE.startsWith(typed.strip());
    }

    private ReportWords() {}
}
