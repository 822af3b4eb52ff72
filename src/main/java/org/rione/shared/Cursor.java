package org.rione.shared;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** The sort key of the last row of a page, opaque to those who pass it on (URL-safe text). */
public record Cursor(List<String> key) {

    private static final String SEPARATOR = "\u001f";

    public Cursor {
        key = List.copyOf(key);
    }

    public static Cursor of(Object... key) {
        return new Cursor(java.util.Arrays.stream(key).map(String::valueOf).toList());
    }

    public String encoded() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, key).getBytes(StandardCharsets.UTF_8));
    }

    /** @throws IllegalArgumentException when the text was not made by {@link #encoded()} with as many parts */
    public static Cursor decode(String text, int parts) {
        var key = List.of(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(SEPARATOR, -1));
        if (key.size() != parts) {
            throw new IllegalArgumentException("not a cursor of " + parts + " parts");
        }
        return new Cursor(key);
    }
}
