package org.rione.identity;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rione.shared.PersonId;

/** An account with what only its owner and the administration see. */
public record AccountDetails(
        PersonId id,
        String email,
        String name,
        boolean verified,
        boolean enabled,
        Locale language,
        Instant since,
        Set<String> roles,
        List<OfficeId> offices,
        long version) {}
