package org.rione.moderation.screening;

/**
 * A passage of a text that a person should look at.
 *
 * @param start index of its first character in the text
 * @param end index after its last character
 */
public record Finding(FindingKind kind, int start, int end) {

    public Finding {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("not a passage: " + start + " to " + end);
        }
    }

    public Confidence confidence() {
        return kind.confidence();
    }

    public String in(String text) {
        return text.substring(start, end);
    }

    boolean overlaps(Finding other) {
        return start < other.end && other.start < end;
    }
}
