package org.rione.identity;

import java.time.Instant;
import java.util.UUID;
import org.rione.shared.DomainEvent;
import org.rione.shared.PersonId;

/** A person took a key back. */
public record TokenRevoked(PersonId person, UUID token, Instant at) implements DomainEvent {}
