package org.rione.reports.open311;

import java.time.Instant;
import java.util.UUID;
import org.rione.shared.DomainEvent;

/** The key opens nothing any more. */
public record ApiKeyRevoked(UUID key, Instant at) implements DomainEvent {}
