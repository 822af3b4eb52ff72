package org.rione.reports;

import java.time.Instant;
import org.rione.shared.DomainEvent;

/** Somebody said that they have the same problem, or no longer. */
public record ReportSupported(ReportId report, boolean withdrawn, Instant at) implements DomainEvent {}
