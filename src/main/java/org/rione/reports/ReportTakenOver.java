package org.rione.reports;

import java.time.Instant;
import org.rione.shared.DomainEvent;

/** A report of another system came in. */
public record ReportTakenOver(ReportId report, String code, String source, String sourceId, Instant at)
        implements DomainEvent {}
