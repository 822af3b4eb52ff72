package org.rione.programme;

import java.time.Instant;
import java.util.UUID;
import org.rione.shared.DomainEvent;

/** An action was given to an office. */
public record ActionPutInCharge(UUID action, UUID office, Instant at) implements DomainEvent {}
