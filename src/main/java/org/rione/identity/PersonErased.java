package org.rione.identity;

import java.time.Instant;
import org.rione.shared.DomainEvent;
import org.rione.shared.PersonId;

/** A person deleted their account: modules remove or make anonymous what they keep of them. */
public record PersonErased(PersonId person, Instant at) implements DomainEvent {}
