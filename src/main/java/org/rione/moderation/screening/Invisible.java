package org.rione.moderation.screening;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/** Characters that one does not see, that turn the direction of a text, or that pass for others. */
final class Invisible {

    private static final int JOINER = 0x200D;

    /** Characters without width or picture of their own. */
    static boolean is(int code) {
        return code == 0x00AD
                || code == 0x034F
                || code == 0x3164
                || code == 0xFEFF
                || (code >= 0x200B && code <= 0x200F)
                || (code >= 0x202A && code <= 0x202E)
                || (code >= 0x2060 && code <= 0x206F)
                || (code >= 0xE0000 && code <= 0xE007F);
    }

    /** Runs of such characters, and words that mix Latin with look-alike letters. Joiners inside emoji are fine. */
    static List<Finding> find(String text) {
        var found = new ArrayList<Finding>();
        int word = 0;
        boolean latin = false;
        boolean alike = false;
        int hidden = -1;
        for (int at = 0; at <= text.length(); ) {
            int code = at < text.length() ? text.codePointAt(at) : ' ';
            boolean suspicious = is(code) && !(code == JOINER && joinsPictures(text, at));
            if (suspicious && hidden < 0) {
                hidden = at;
            } else if (!suspicious && hidden >= 0) {
                found.add(new Finding(FindingKind.HIDDEN, hidden, at));
                hidden = -1;
            }
            if (Character.isLetter(code)) {
                var script = UnicodeScript.of(code);
                latin |= script == UnicodeScript.LATIN;
                alike |= script == UnicodeScript.CYRILLIC || script == UnicodeScript.GREEK;
            } else if (!is(code)) {
                if (latin && alike) {
                    found.add(new Finding(FindingKind.HIDDEN, word, at));
                }
                latin = false;
                alike = false;
                word = at + Character.charCount(code);
            }
            at += Character.charCount(code);
        }
        return found;
    }

    private static boolean joinsPictures(String text, int at) {
        return at > 0 && !Character.isLetterOrDigit(text.codePointBefore(at));
    }

    private Invisible() {}
}
