package org.rione.community;

import java.time.Instant;
import java.util.Optional;
import org.rione.territory.NeighbourhoodId;

/**
 * An initiative as it may be shown to the person asking.
 *
 * @param code the last word of its address, for good
 * @param cancelled why it does not take place
 * @param revision how often it changed after it was proposed
 * @param attending how many people said that they come
 */
public record Initiative(
        InitiativeId id,
        String code,
        AssociationId association,
        String associationSlug,
        String associationName,
        String title,
        String words,
        Instant begins,
        Instant ends,
        String place,
        Optional<NeighbourhoodId> district,
        InitiativeState state,
        Optional<String> cancelled,
        int revision,
        int attending,
        Instant changed,
        long version) {

    public String path() {
        return "/calendario/" + code;
    }

    /** Whether one can still say that one comes. */
    public boolean takesPlace(Instant now) {
        return state == InitiativeState.PUBLISHED && cancelled.isEmpty() && now.isBefore(ends);
    }
}
