package org.rione.identity;

import java.time.Instant;
import org.rione.shared.DomainEvent;
import org.rione.shared.PersonId;

/** The password of an account is another one now. */
public record PasswordChanged(PersonId person, Instant at) implements DomainEvent {}
