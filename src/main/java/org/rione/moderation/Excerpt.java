package org.rione.moderation;

import java.util.List;
import org.rione.moderation.screening.Finding;

/** A few words around what was found first, or the beginning: enough to tell one item from another. Pure. */
final class Excerpt {

    private static final int BEFORE = 24;
    private static final int LONGEST = 90;

    static String of(List<String> texts, List<List<Finding>> screened) {
        for (int i = 0; i < texts.size(); i++) {
            if (!screened.get(i).isEmpty()) {
                return around(texts.get(i), screened.get(i).getFirst().start());
            }
        }
        return texts.isEmpty() ? "" : around(texts.getFirst(), 0);
    }

    private static String around(String text, int point) {
        int start = wordStart(text, Math.max(0, point - BEFORE), point);
        int end = text.offsetByCodePoints(start, Math.min(LONGEST, text.codePointCount(start, text.length())));
        var cut = text.substring(start, end).replaceAll("\\s+", " ").strip();
        return (start > 0 ? "…" : "") + cut + (end < text.length() ? "…" : "");
    }

    private static int wordStart(String text, int from, int point) {
        if (from == 0) {
            return 0;
        }
        int blank = text.indexOf(' ', from);
        return blank >= 0 && blank < point ? blank + 1 : point;
    }

    private Excerpt() {}
}
