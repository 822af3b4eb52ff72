package org.rione.reports.merge;

import java.time.Instant;
import org.rione.reports.ReportId;
import org.rione.shared.DomainEvent;

/** A duplicate was merged into another report; what people gave to it moved along. */
public record ReportsMerged(ReportId duplicate, ReportId survivor, int supporters, int photos, Instant at)
        implements DomainEvent {}
