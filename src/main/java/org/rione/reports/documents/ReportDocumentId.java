package org.rione.reports.documents;

import java.io.Serializable;
import java.util.UUID;

/** Identifies a document; its address shows it to nobody who may not read it. */
public record ReportDocumentId(UUID value) implements Serializable {}
