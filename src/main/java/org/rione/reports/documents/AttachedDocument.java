package org.rione.reports.documents;

/**
 * A document as somebody finds it who may read it.
 *
 * @param code of the report it came with: another one than the report that is looked at when that was merged into it
 */
public record AttachedDocument(ReportDocument document, String code) {}
