package org.rione.reports.desk;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words in braces that a template may hold, and what stands in their place. Pure. */
public final class Placeholders {

    /** What is known of every report; the names are part of what offices write and stay Italian. */
    public static final Set<String> KNOWN =
            Set.of("codice", "titolo", "indirizzo", "categoria", "ufficio", "scadenza", "quartiere");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)\\}");
    private static final Pattern LONELY_BRACE = Pattern.compile("[{}]");

    /** Those of the text that nobody knows, in order; a brace that is not closed counts as one. */
    public static Set<String> unknown(String text) {
        var unknown = new LinkedHashSet<String>();
        PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !KNOWN.contains(name))
                .forEach(name -> unknown.add("{" + name + "}"));
        var rest = PLACEHOLDER.matcher(text).replaceAll("");
        LONELY_BRACE.matcher(rest).results().map(found -> found.group()).forEach(unknown::add);
        return unknown;
    }

    /** The text with the values in place; values are text, braces in them stay as they are. */
    public static String fill(String text, Map<String, String> values) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
    }

    private Placeholders() {}
}
