package org.rione.tables.count;

import java.util.List;
import java.util.Optional;

/** Who won, and the steps that led there. */
public record Outcome(List<Standing> standings, List<Tie> ties, Explanation why) {

    public Outcome {
        standings = List.copyOf(standings);
        ties = List.copyOf(ties);
    }

    /** In the order in which they won. */
    public List<String> winners() {
        return standings.stream().filter(Standing::won).map(Standing::option).toList();
    }

    /** Whether another seed could give other winners, or the same in another order. */
    public boolean lotNeeded() {
        return ties.stream().anyMatch(tie -> tie.by() == Tie.Break.LOT);
    }

    public Optional<Standing> standing(String option) {
        return standings.stream().filter(s -> s.option().equals(option)).findFirst();
    }
}
