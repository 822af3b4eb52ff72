package org.rione.tables.proof;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON that is the same bytes for everybody: keys sorted by their UTF-16 units, no blanks, whole numbers only, UTF-8, text
 * escaped as a browser's {@code JSON.stringify} does.
 */
public final class CanonicalJson {

    private static final Comparator<Entry> BY_KEY = Comparator.comparing(Entry::key);

    /** @throws IllegalArgumentException for anything but maps, lists, text, whole numbers, true, false and null */
    public static byte[] bytes(@Nullable Object value) {
        return text(value).getBytes(StandardCharsets.UTF_8);
    }

    public static String text(@Nullable Object value) {
        var out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    private static void write(@Nullable Object value, StringBuilder out) {
        switch (value) {
            case null -> out.append("null");
            case String text -> quote(text, out);
            case Integer n -> out.append(n);
            case Long n -> out.append(n);
            case Boolean b -> out.append(b);
            case List<?> list -> {
                out.append('[');
                for (int i = 0; i < list.size(); i++) {
                    out.append(i == 0 ? "" : ",");
                    write(list.get(i), out);
                }
                out.append(']');
            }
            case Map<?, ?> map -> object(map, out);
            default -> throw new IllegalArgumentException("no canonical form for " + value.getClass());
        }
    }

    private record Entry(String key, @Nullable Object value) {}

    private static void object(Map<?, ?> map, StringBuilder out) {
        var entries = new Entry[map.size()];
        int filled = 0;
        for (var entry : map.entrySet()) {
            entries[filled++] = new Entry(String.valueOf(entry.getKey()), entry.getValue());
        }
        Arrays.sort(entries, BY_KEY);
        out.append('{');
        for (int i = 0; i < entries.length; i++) {
            if (i > 0) {
                out.append(',');
            }
            quote(entries[i].key(), out);
            out.append(':');
            write(entries[i].value(), out);
        }
        out.append('}');
    }

    private static void quote(String text, StringBuilder out) {
        if (isPlain(text)) {
            out.append('"').append(text).append('"');
            return;
        }
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < 0x20 || lonely(text, i)) {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    /** Nothing in it is escaped: most keys and texts, at once. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c < 0x20 || c == '"' || c == '\\' || Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean lonely(String text, int at) {
        var c = text.charAt(at);
        return Character.isHighSurrogate(c)
                ? at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1))
                : Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }

    private CanonicalJson() {}
}
