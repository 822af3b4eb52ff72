package org.rione.reports;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.rione.shared.Texts;

/**
 * Which categories somebody's words suggest, without asking anybody else: beginnings of words for each category, in
 * both languages, stand under {@code reports.suggest.<code>}. Pure.
 */
public final class CategoryWords {

    private static final int SUGGESTED = 3;

    private record Hit(String code, long words) {}

    /** At most three of these codes, the likeliest first. */
    public static List<String> suggest(String text, Collection<String> codes) {
        var written = Likeness.words(text);
        return codes.stream()
                .map(code -> new Hit(code, hits(code, written)))
                .filter(hit -> hit.words() > 0)
                .sorted(Comparator.comparingLong(Hit::words).reversed())
                .limit(SUGGESTED)
                .map(Hit::code)
                .toList();
    }

    private static long hits(String code, Set<String> written) {
        var known = Texts.LOCALES.stream()
                .flatMap(language -> known(language, code).stream())
                .collect(Collectors.toSet());
        return written.stream().filter(known::contains).count();
    }

    private static Set<String> known(Locale language, String code) {
        return Texts.find(language, "reports.suggest." + code)
                .map(Likeness::words)
                .orElse(Set.of());
    }

    private CategoryWords() {}
}
