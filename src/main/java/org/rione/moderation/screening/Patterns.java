package org.rione.moderation.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What is recognised by its form. Every repetition is possessive or bounded, and starts only at an edge: linear. */
final class Patterns {

    private static final Pattern EMAIL = Pattern.compile("(?<![a-z0-9._%+-])[a-z0-9._%+-]{1,64}+"
            + "(?: ?@ ?| ?[(\\[{] ?(?:at|chiocciola) ?[)\\]}] ?| at | chiocciola )"
            + "[a-z0-9-]{1,63}+(?:(?:\\.| ?[(\\[{]? ?(?:punto|dot) ?[)\\]}]? ?)[a-z0-9-]{1,63}+){1,5}+");
    private static final Pattern LINK =
            Pattern.compile("(?<![a-z0-9.@/-])(?:https?://[^ \\n\\t<>\"]{1,500}+|www\\.[^ \\n\\t<>\"]{1,500}+"
                    + "|(?:[a-z0-9-]{2,63}\\.){1,4}(?:com|it|org|net|eu|info|biz|io|me|ru|online|shop|site|xyz|top|club)"
                    + "(?![a-z0-9-])(?:/[^ \\n\\t<>\"]{0,500}+)?)");
    private static final Pattern PLATE =
            Pattern.compile("(?<![a-z0-9])[a-hj-npr-tv-z]{2}[ -]?[0-9]{3}[ -]?[a-hj-npr-tv-z]{2}(?![a-z0-9])");
    private static final Pattern BEFORE_PLATE = Pattern.compile("targ(?:a|ata|ato)[ :]{1,3}$");

    static List<Finding> find(Folded text) {
        var found = new ArrayList<Finding>();
        var plain = text.toString();
        var email = EMAIL.matcher(plain);
        while (email.find()) {
            if (endsInLetters(plain, email.end())) {
                found.add(text.finding(FindingKind.EMAIL, email.start(), email.end()));
            }
        }
        var link = LINK.matcher(plain);
        while (link.find()) {
            int end = withoutPunctuation(plain, link.end());
            found.add(text.finding(FindingKind.LINK, link.start(), end));
        }
        var plate = PLATE.matcher(plain);
        while (plate.find()) {
            if (looksLikeAPlate(text, plain, plate.start(), plate.end())) {
                found.add(text.finding(FindingKind.PLATE, plate.start(), plate.end()));
            }
        }
        return found;
    }

    /** "da 100 mt" has the form of a plate: blanks inside need capitals, or the word before. */
    private static boolean looksLikeAPlate(Folded text, String plain, int start, int end) {
        boolean together = plain.substring(start, end).chars().allMatch(Character::isLetterOrDigit);
        boolean capitals = Character.isUpperCase(text.written(start)) && Character.isUpperCase(text.written(end - 1));
        return together
                || capitals
                || BEFORE_PLATE
                        .matcher(plain.substring(Math.max(0, start - 10), start))
                        .find();
    }

    private static boolean endsInLetters(String plain, int end) {
        return end >= 2 && Character.isLetter(plain.charAt(end - 1)) && Character.isLetter(plain.charAt(end - 2));
    }

    private static int withoutPunctuation(String plain, int end) {
        while (".,;:!?)]}'\u00bb".indexOf(plain.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private Patterns() {}
}
