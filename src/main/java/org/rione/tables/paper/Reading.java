package org.rione.tables.paper;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rione.tables.OptionId;

/**
 * What an operator read on a sheet.
 *
 * @param marks a number for each option, as the round's form of ballot means it; none on a blank or void sheet
 */
public record Reading(Map<OptionId, Integer> marks) implements Serializable {

    public Reading {
        marks = marks.entrySet().stream()
                .filter(mark -> mark.getValue() > 0)
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A sheet that is blank or not valid. */
    public static Reading spoiled() {
        return new Reading(Map.of());
    }

    public boolean isSpoiled() {
        return marks.isEmpty();
    }

    /** Whether two operators read the same. */
    boolean like(Reading other) {
        return sorted().equals(other.sorted());
    }

    private Map<String, Integer> sorted() {
        var sorted = new TreeMap<String, Integer>();
        marks.forEach((option, n) -> sorted.put(option.value().toString(), n));
        return sorted;
    }
}
