package org.rione.reports.open311;

import java.time.Instant;
import java.util.UUID;
import org.rione.reports.ReportId;
import org.rione.shared.DomainEvent;

/** A program sent news of a report, under this key. */
public record UpdateTaken(ReportId report, UUID key, String name, String status, Instant at) implements DomainEvent {}
