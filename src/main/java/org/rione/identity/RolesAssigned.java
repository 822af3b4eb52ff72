package org.rione.identity;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.rione.shared.DomainEvent;
import org.rione.shared.PersonId;

/** An administrator decided what a person may do. */
public record RolesAssigned(PersonId person, Set<String> roles, List<OfficeId> offices, Instant at)
        implements DomainEvent {}
