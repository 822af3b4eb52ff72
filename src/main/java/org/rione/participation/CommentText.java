package org.rione.participation;

import org.rione.shared.Refusal;

/** What somebody writes: 1 to 10,000 characters, without control characters; everything else is theirs. */
public record CommentText(String value) {

    public static final int LONGEST = 10_000;

    /** @throws Refusal when there is nothing to read in it, or too much */
    public CommentText {
        value = value.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        if (value.codePoints().noneMatch(CommentText::shows)) {
            throw new Refusal("participation.comment.blank");
        }
        var length = value.codePointCount(0, value.length());
        if (length > LONGEST) {
            throw new Refusal("participation.comment.long", LONGEST, length);
        }
    }

    /** The Hangul fillers are letters that show nothing. */
    private static boolean shows(int c) {
        return switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK -> false;
            default -> c != 0x115F && c != 0x1160 && c != 0x3164 && c != 0xFFA0 && c != 0x2800;
        };
    }
}
