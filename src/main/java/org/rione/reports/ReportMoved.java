package org.rione.reports;

import java.time.Instant;
import org.rione.shared.DomainEvent;

/** Something was done to a report. */
public record ReportMoved(ReportId report, ReportAction.Kind action, ReportState.Kind to, Instant at)
        implements DomainEvent {}
