package org.rione.reports;

import java.time.Instant;
import org.rione.shared.DomainEvent;

/** A new report came in. */
public record ReportSent(ReportId report, String code, String category, Instant at) implements DomainEvent {}
