package org.rione.identity;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rione.shared.Refusal;

/**
 * The name a person chooses to show. Two names that look alike must not pass for each other: composed form, single
 * blanks, nothing invisible, one script in each word.
 */
public record DisplayName(String value) {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 60;
    private static final Pattern BLANKS = Pattern.compile("[ \\t\\u00a0]+");
    private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{M}\\p{Nd} '’.-]+");
    private static final Pattern STACKED_MARKS = Pattern.compile("\\p{M}{3}");
    private static final Pattern FILLERS = Pattern.compile("[\\u115f\\u1160\\u17b4\\u17b5\\u3164\\uffa0]");
    private static final Set<UnicodeScript> ANY_WORD =
            Set.of(UnicodeScript.COMMON, UnicodeScript.INHERITED, UnicodeScript.UNKNOWN);

    /** What would make a person look like an office. */
    private static final Pattern OFFICIAL = Pattern.compile(
            "(?:(?:il |la )?(?:admin|administrator|amministra(?:tore|trice"
                    + "|zione)|moderat(?:ore|rice|or)|sindac[oa]|comune|municipio|redazione|rione))|(?:comune|ufficio|citta) .*");

    /** @throws Refusal when the name cannot be shown; its text says why */
    public DisplayName {
        value = BLANKS.matcher(Normalizer.normalize(value, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
        int length = value.codePointCount(0, value.length());
        if (length < SHORTEST || length > LONGEST) {
            throw new Refusal("identity.name.length", SHORTEST, LONGEST);
        }
        if (!ALLOWED.matcher(value).matches()
                || STACKED_MARKS
                        .matcher(Normalizer.normalize(value, Normalizer.Form.NFD))
                        .find()
                || FILLERS.matcher(value).find()
                || value.codePoints().noneMatch(Character::isLetter)
                || !Normalizer.isNormalized(value.replace('’', '\''), Normalizer.Form.NFKC)) {
            throw new Refusal("identity.name.characters");
        }
        for (var word : value.split(" ")) {
            if (scripts(word).size() > 1) {
                throw new Refusal("identity.name.mixed");
            }
        }
        if (OFFICIAL.matcher(plain(value)).matches()) {
            throw new Refusal("identity.name.official");
        }
    }

    private static Set<UnicodeScript> scripts(String word) {
        return word.codePoints()
                .mapToObj(UnicodeScript::of)
                .filter(script -> !ANY_WORD.contains(script))
                .collect(Collectors.toSet());
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
