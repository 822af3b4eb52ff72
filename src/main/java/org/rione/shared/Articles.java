package org.rione.shared;

import java.util.regex.Pattern;

/** Italian articles before days: "il 7 dicembre", but "l’8" and "l’11", which are said with a vowel. Pure. */
final class Articles {

    private static final Pattern SAID_WITH_VOWEL = Pattern.compile("(8|11) \\p{L}.*", Pattern.DOTALL);
    private static final Pattern BEFORE_ARGUMENT = Pattern.compile("\\b([Ii]l|[Dd]al|[Aa]l|[DdNnSs][eu]l) \\{(\\d+)");

    /** The pattern of a text, with the articles that its arguments ask for. */
    static String fitting(String pattern, Object[] arguments) {
        return BEFORE_ARGUMENT.matcher(pattern).replaceAll(found -> {
            int at = Integer.parseInt(found.group(2));
            boolean vowel = at < arguments.length
                    && arguments[at] instanceof String said
                    && SAID_WITH_VOWEL.matcher(said).matches();
            return vowel ? elided(found.group(1)) + "{" + at : "$0";
        });
    }

    private static String elided(String article) {
        return switch (article) {
            case "il" -> "l’";
            case "Il" -> "L’";
            default -> article + "l’";
        };
    }

    private Articles() {}
}
