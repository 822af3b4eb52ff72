package org.rione.identity;

import java.time.Instant;
import org.rione.shared.DomainEvent;
import org.rione.shared.PersonId;

/** The municipality confirmed that somebody lives here, or took it back. */
public record ResidenceChanged(PersonId person, boolean verified, Instant at) implements DomainEvent {}
