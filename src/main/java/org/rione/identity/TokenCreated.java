package org.rione.identity;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.rione.shared.DomainEvent;
import org.rione.shared.PersonId;

/** A person made a key for a program of theirs. */
public record TokenCreated(PersonId person, UUID token, Set<TokenScope> scopes, Instant at) implements DomainEvent {}
