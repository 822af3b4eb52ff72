package org.rione.tables.proof;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * Values of a file that anybody may have written, as what they have to be. Each throws an {@link IllegalArgumentException}
 * that says what is there instead.
 */
final class JsonFields {

    static List<Map<String, Object>> maps(@Nullable Object value, String name) {
        if (value instanceof List<?> list) {
            return list.stream().map(entry -> map(entry, name)).toList();
        }
        throw new IllegalArgumentException("\"" + name + "\" is not a list");
    }

    /** The object itself, not a copy: for reading. */
    @SuppressWarnings("unchecked") // JSON has no keys but texts
    static Map<String, Object> map(@Nullable Object value, String name) {
        if (value instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw new IllegalArgumentException("\"" + name + "\" is not an object");
    }

    static String text(@Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("a text is missing where there is " + value);
    }

    static long whole(@Nullable Object value) {
        if (value instanceof Integer || value instanceof Long) {
            return ((Number) value).longValue();
        }
        throw new IllegalArgumentException("a whole number is missing where there is " + value);
    }

    /** A whole number of ordinary size. */
    static int number(@Nullable Object value) {
        var whole = whole(value);
        if (whole != (int) whole) {
            throw new IllegalArgumentException("a number is out of all range: " + whole);
        }
        return (int) whole;
    }

    static BigFraction fraction(@Nullable Object value) {
        if (value instanceof String text && text.matches("-?[0-9]{1,4000}/[0-9]{1,4000}")) {
            var parts = text.split("/");
            var below = new BigInteger(parts[1]);
            if (below.signum() == 0) {
                throw new IllegalArgumentException("a fraction is divided by zero: " + text);
            }
            return BigFraction.of(new BigInteger(parts[0]), below);
        }
        return value instanceof String text && text.matches("-?[0-9]{1,4000}")
                ? BigFraction.of(new BigInteger(text))
                : BigFraction.of(whole(value));
    }

    static List<Long> row(@Nullable Object row) {
        if (row instanceof List<?> numbers) {
            return numbers.stream().map(JsonFields::whole).toList();
        }
        throw new IllegalArgumentException("the comparisons are not a table of numbers");
    }

    private JsonFields() {}
}
