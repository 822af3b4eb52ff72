package org.rione.reports.desk;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.rione.reports.ReportId;
import org.rione.shared.DomainEvent;

/** An officer said against which action of a programme a report is, or that it is against none. */
public record ReportLinked(ReportId report, Optional<UUID> action, Instant at) implements DomainEvent {}
