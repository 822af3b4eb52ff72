package org.rione.identity;

import java.time.Instant;
import org.rione.shared.DomainEvent;
import org.rione.shared.PersonId;

/** A person changed the name that others see, or the language of their letters. */
public record AccountChanged(PersonId person, Instant at) implements DomainEvent {}
