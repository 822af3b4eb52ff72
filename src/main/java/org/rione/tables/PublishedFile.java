package org.rione.tables;

/**
 * The file round/1 as it was published.
 *
 * @param sha256 of the document's UTF-8 bytes, hexadecimal
 * @param head the last link of its chain: whoever has noted it finds any later change of rules, ballots or result
 */
public record PublishedFile(String sha256, String head, String document) {}
