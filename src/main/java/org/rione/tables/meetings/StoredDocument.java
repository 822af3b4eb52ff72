package org.rione.tables.meetings;

/**
 * A PDF as it was uploaded.
 *
 * @param sha256 of the content, 64 hexadecimal digits
 */
public record StoredDocument(String title, String sha256, byte[] content) {}
