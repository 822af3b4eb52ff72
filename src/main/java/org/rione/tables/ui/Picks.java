package org.rione.tables.ui;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rione.tables.OptionId;

/**
 * What a voter has picked so far: for each option a number, as the ballot's form means it. Each change answers new picks.
 * In a ranking the places are 1, 2, 3 … without gaps.
 */
record Picks(Map<OptionId, Integer> marks) implements Serializable {

    Picks {
        var given = new LinkedHashMap<>(marks);
        given.values().removeIf(n -> n <= 0);
        marks = java.util.Collections.unmodifiableMap(given);
    }

    int of(OptionId option) {
        return marks.getOrDefault(option, 0);
    }

    boolean has(OptionId option) {
        return marks.containsKey(option);
    }

    boolean empty() {
        return marks.isEmpty();
    }

    int sum() {
        return marks.values().stream().mapToInt(n -> n).sum();
    }

    /** One more or one fewer mark. */
    Picks add(OptionId option, int by) {
        var changed = new LinkedHashMap<>(marks);
        changed.merge(option, by, Integer::sum);
        return new Picks(changed);
    }

    /** Picks it, or takes it back. */
    Picks toggle(OptionId option) {
        return add(option, has(option) ? -1 : 1);
    }

    /** Picks this one only, or none if it was picked. */
    Picks only(OptionId option) {
        return has(option) ? new Picks(Map.of()) : new Picks(Map.of(option, 1));
    }

    /** The ranking, best first. */
    List<OptionId> ranking() {
        return marks.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Puts it at a place of the ranking, 1 is best; 0 takes it out. The others move together. */
    Picks place(OptionId option, int place) {
        var order = new ArrayList<>(ranking());
        order.remove(option);
        if (place > 0) {
            order.add(Math.min(place, order.size() + 1) - 1, option);
        }
        var places = new LinkedHashMap<OptionId, Integer>();
        order.forEach(each -> places.put(each, places.size() + 1));
        return new Picks(places);
    }
}
