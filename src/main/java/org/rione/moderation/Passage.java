package org.rione.moderation;

/**
 * A part of one of the texts of a piece of content.
 *
 * @param text which of the texts, from 0
 * @param start index of the first character
 * @param end index after the last
 */
public record Passage(int text, int start, int end) {

    public Passage {
        if (text < 0 || start < 0 || end <= start) {
            throw new IllegalArgumentException("not a passage: " + text + ", " + start + " to " + end);
        }
    }
}
