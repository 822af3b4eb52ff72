package org.rione.identity;

import java.time.Instant;
import java.util.Optional;
import org.rione.shared.DomainEvent;
import org.rione.shared.PersonId;
import org.rione.territory.NeighbourhoodId;

/** The municipality noted in which quarter somebody lives, or that it does not know. */
public record QuarterSet(PersonId person, Optional<NeighbourhoodId> quarter, Instant at) implements DomainEvent {}
