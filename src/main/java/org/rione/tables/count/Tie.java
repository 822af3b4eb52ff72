package org.rione.tables.count;

import java.util.List;

/**
 * A tie that the published rule had to break, because not all of these could win (or go first).
 *
 * @param options all that were equal, in the order in which the rule put them
 * @param chosen those that it preferred
 * @param by the first step of the rule that told them apart
 */
public record Tie(List<String> options, List<String> chosen, Break by) {

    /** The steps of the rule, in their order. */
    public enum Break {
        /** More people: who gave it any point, or put it first. */
        BACKERS,
        /** Less money, where a budget is spent. */
        COST,
        /** The public lot. */
        LOT
    }

    public Tie {
        options = List.copyOf(options);
        chosen = List.copyOf(chosen);
    }
}
