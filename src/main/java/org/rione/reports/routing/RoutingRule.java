package org.rione.reports.routing;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.rione.identity.OfficeId;
import org.rione.territory.NeighbourhoodId;

/**
 * One line of the table: what it asks of a report must all be so.
 *
 * @param category a category, or a group for all categories in it; any when empty
 * @param words beginnings of words, divided by commas, of which one must occur; none are asked when empty
 * @param office which answers
 */
public record RoutingRule(
        Optional<String> category, Optional<NeighbourhoodId> neighbourhood, String words, OfficeId office)
        implements Serializable {

    public static final int WORDS_LENGTH = 300;

    List<String> beginnings() {
        return Arrays.stream(words.split("[,;]"))
                .map(Routing::folded)
                .filter(word -> !word.isBlank())
                .toList();
    }

    /** A rule that asks for nothing would take everything that comes after it. */
    boolean asksForNothing() {
        return category.isEmpty() && neighbourhood.isEmpty() && beginnings().isEmpty();
    }
}
