package org.rione.tables.whatif;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rione.tables.count.Outcome;
import org.rione.tables.count.Standing;

/** A rule, and what becomes of each option under it. */
public record Column(Rule rule, Map<String, Fate> fates) {

    public Column {
        fates = Map.copyOf(fates);
    }

    /** @param drawn whether the numbers of the lot are known */
    static Column of(Rule rule, Outcome outcome, boolean drawn) {
        return new Column(
                rule,
                outcome.standings().stream()
                        .collect(Collectors.toMap(Standing::option, standing -> fate(standing, drawn))));
    }

    private static Fate fate(Standing standing, boolean drawn) {
        return standing.byLot() && !drawn ? Fate.LOT : standing.won() ? Fate.WON : Fate.LOST;
    }

    /** @throws IllegalArgumentException for an option that was not counted */
    public Fate of(String option) {
        var fate = fates.get(option);
        if (fate == null) {
            throw new IllegalArgumentException("not counted: " + option);
        }
        return fate;
    }

    /** The options that fare so here, and otherwise there. */
    public List<String> unlike(Column other, Fate here) {
        return fates.entrySet().stream()
                .filter(entry -> entry.getValue() == here && other.of(entry.getKey()) != here)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
