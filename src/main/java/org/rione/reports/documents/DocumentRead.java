package org.rione.reports.documents;

import java.time.Instant;
import org.rione.reports.ReportId;
import org.rione.shared.DomainEvent;

/** Somebody of the staff fetched a document of a reporter. */
public record DocumentRead(ReportDocumentId document, ReportId report, Instant at) implements DomainEvent {}
