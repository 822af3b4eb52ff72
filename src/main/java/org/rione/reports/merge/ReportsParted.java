package org.rione.reports.merge;

import java.time.Instant;
import org.rione.reports.ReportId;
import org.rione.shared.DomainEvent;

/** A merge was taken back: both reports are again as they were. */
public record ReportsParted(ReportId duplicate, ReportId survivor, Instant at) implements DomainEvent {}
