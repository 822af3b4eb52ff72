package org.rione.reports.routing;

import java.util.Optional;
import org.rione.identity.OfficeId;
import org.rione.territory.NeighbourhoodId;

/**
 * Why a report went to its first office, as the rules were then; for staff.
 *
 * @param position of the rule that decided; the category's own office when empty
 * @param word what the reporter wrote that fitted, or empty
 */
public record RoutingReason(
        Optional<Integer> position,
        Optional<String> category,
        Optional<NeighbourhoodId> neighbourhood,
        String word,
        Optional<OfficeId> office) {}
