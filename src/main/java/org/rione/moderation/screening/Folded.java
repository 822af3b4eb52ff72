package org.rione.moderation.screening;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * A text as the detectors read it: lower case, without accents, full-width and styled letters made plain, look-alikes
 * made Latin, invisible characters left out. Every folded character knows where it came from.
 */
final class Folded {

    private static final Map<Character, Character> LOOK_ALIKES = lookAlikes(
            "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u043a\u043c\u0442\u043d\u0432"
                    + "\u03b1\u03bf\u03bd\u03c1\u03c4\u03b9\u03ba\u0131",
            "aeopcyxijskmtnb" + "aovptiki");

    private final char[] characters;
    private final int[] origins;
    private final String original;

    static Folded of(String text) {
        return new Folded(text);
    }

    private Folded(String text) {
        original = text;
        var folded = new StringBuilder(text.length());
        var from = new int[text.length() * 2 + 16];
        for (int at = 0; at < text.length(); ) {
            int code = text.codePointAt(at);
            var plain = plain(code);
            for (int i = 0; i < plain.length(); i++) {
                if (folded.length() == from.length) {
                    from = java.util.Arrays.copyOf(from, from.length * 2);
                }
                from[folded.length()] = at;
                folded.append(plain.charAt(i));
            }
            at += Character.charCount(code);
        }
        characters = folded.toString().toCharArray();
        origins = java.util.Arrays.copyOf(from, characters.length);
    }

    int length() {
        return characters.length;
    }

    char at(int index) {
        return characters[index];
    }

    /** Whether a word starts or ends here: there is no letter or digit on that side. */
    boolean edge(int index) {
        return index < 0 || index >= characters.length || !Character.isLetterOrDigit(characters[index]);
    }

    Finding finding(FindingKind kind, int start, int end) {
        int last = origins[end - 1];
        return new Finding(kind, origins[start], last + Character.charCount(original.codePointAt(last)));
    }

    /** The character as the author wrote it. */
    char written(int index) {
        return original.charAt(origins[index]);
    }

    @Override
    public String toString() {
        return new String(characters);
    }

    private static String plain(int code) {
        if (code < 128) {
            return String.valueOf((char) Character.toLowerCase(code));
        }
        if (Invisible.is(code)) {
            return "";
        }
        if (Character.isSpaceChar(code)) {
            return " ";
        }
        var plain = new StringBuilder();
        Normalizer.normalize(Character.toString(code), Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(part -> Character.getType(part) != Character.NON_SPACING_MARK)
                .forEach(part -> plain.append(latin(part)));
        return plain.toString();
    }

    private static String latin(int code) {
        if (Character.getType(code) == Character.DASH_PUNCTUATION) {
            return "-";
        }
        return Character.isBmpCodePoint(code)
                ? LOOK_ALIKES.getOrDefault((char) code, (char) code).toString()
                : Character.toString(code);
    }

    private static Map<Character, Character> lookAlikes(String from, String to) {
        var pairs = new java.util.HashMap<Character, Character>();
        for (int i = 0; i < from.length(); i++) {
            pairs.put(from.charAt(i), to.charAt(i));
        }
        return Map.copyOf(pairs);
    }
}
