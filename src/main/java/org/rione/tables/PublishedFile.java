package org.rione.tables;

/**
 * The file round/1 as it was published.
 *
 * @param sha256 of the document's UTF-8 bytes, hexadecimal
 */
public record PublishedFile(String sha256, String document) {}
