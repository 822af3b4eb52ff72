package org.rione.tables.proof;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * JSON that is the same bytes for everybody: keys sorted by their UTF-16 units, no blanks, whole numbers only, UTF-8, text
 * escaped as a browser's {@code JSON.stringify} does.
 */
public final class CanonicalJson {

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
            case Map<?, ?> map -> {
                var sorted = new TreeMap<String, Object>();
                var nulls = new TreeMap<String, Boolean>();
                map.forEach((key, entry) -> {
                    if (entry == null) {
                        nulls.put(String.valueOf(key), true);
                    }
                    sorted.put(String.valueOf(key), entry == null ? "" : entry);
                });
                out.append('{');
                var first = true;
                for (var entry : sorted.entrySet()) {
                    out.append(first ? "" : ",");
                    first = false;
                    quote(entry.getKey(), out);
                    out.append(':');
                    write(nulls.containsKey(entry.getKey()) ? null : entry.getValue(), out);
                }
                out.append('}');
            }
            default -> throw new IllegalArgumentException("no canonical form for " + value.getClass());
        }
    }

    private static void quote(String text, StringBuilder out) {
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

    private static boolean lonely(String text, int at) {
        var c = text.charAt(at);
        return Character.isHighSurrogate(c)
                ? at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1))
                : Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }

    private CanonicalJson() {}
}
