package org.rione.identity;

import java.time.Instant;
import org.rione.shared.DomainEvent;
import org.rione.shared.PersonId;

/** An administrator closed an account. */
public record PersonBlocked(PersonId person, Instant at) implements DomainEvent {}
