package org.rione.identity;

import java.time.Instant;
import org.rione.shared.DomainEvent;
import org.rione.shared.PersonId;

/** An administrator opened an account again. */
public record PersonUnblocked(PersonId person, Instant at) implements DomainEvent {}
