package org.rione.identity;

import java.time.Instant;
import org.rione.shared.DomainEvent;
import org.rione.shared.PersonId;

/** Somebody confirmed their address and has an account now. */
public record PersonRegistered(PersonId person, Instant at) implements DomainEvent {}
