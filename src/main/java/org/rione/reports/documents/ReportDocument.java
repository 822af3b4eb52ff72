package org.rione.reports.documents;

import java.io.Serializable;

/**
 * A PDF that came with a report, or lies with a draft.
 *
 * @param name what its sender calls it, made harmless: no folders, ends in .pdf
 * @param bytes of the file
 */
public record ReportDocument(ReportDocumentId id, String name, int bytes) implements Serializable {}
