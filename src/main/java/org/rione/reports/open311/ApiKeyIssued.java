package org.rione.reports.open311;

import java.time.Instant;
import java.util.UUID;
import org.rione.shared.DomainEvent;

/** A program may send reports from now on. */
public record ApiKeyIssued(UUID key, String name, int perMinute, Instant at) implements DomainEvent {}
