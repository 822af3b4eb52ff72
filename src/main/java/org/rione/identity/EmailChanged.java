package org.rione.identity;

import java.time.Instant;
import org.rione.shared.DomainEvent;
import org.rione.shared.PersonId;

/** Letters to a person go to another address now, which they have proven to be theirs. */
public record EmailChanged(PersonId person, Instant at) implements DomainEvent {}
