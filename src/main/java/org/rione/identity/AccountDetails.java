package org.rione.identity;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rione.shared.PersonId;
import org.rione.territory.NeighbourhoodId;

/**
 * An account with what only its owner and the administration see.
 *
 * @param quarter where the person lives, as far as the municipality knows
 */
public record AccountDetails(
        PersonId id,
        String email,
        String name,
        boolean verified,
        Optional<NeighbourhoodId> quarter,
        boolean enabled,
        Locale language,
        Instant since,
        Set<String> roles,
        List<OfficeId> offices,
        long version) {}
