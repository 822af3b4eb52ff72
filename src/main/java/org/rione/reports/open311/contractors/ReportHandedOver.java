package org.rione.reports.open311.contractors;

import java.time.Instant;
import org.rione.identity.OfficeId;
import org.rione.reports.ReportId;
import org.rione.shared.DomainEvent;

/** An officer gave a report to the contractor of an office. */
public record ReportHandedOver(ReportId report, OfficeId office, Instant at) implements DomainEvent {}
