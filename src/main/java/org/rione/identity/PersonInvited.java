package org.rione.identity;

import java.time.Instant;
import java.util.Set;
import org.rione.shared.DomainEvent;
import org.rione.shared.PersonId;

/** An administrator made an account for somebody. */
public record PersonInvited(PersonId person, Set<String> roles, Instant at) implements DomainEvent {}
