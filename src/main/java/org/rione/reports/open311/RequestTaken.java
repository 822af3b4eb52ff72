package org.rione.reports.open311;

import java.time.Instant;
import java.util.UUID;
import org.rione.reports.ReportId;
import org.rione.shared.DomainEvent;

/** A program sent a report, under this key. */
public record RequestTaken(ReportId report, UUID key, String name, Instant at) implements DomainEvent {}
