package org.rione.tables.pictures;

/**
 * A picture as it is sent to browsers.
 *
 * @param sha256 of the JPEG, hexadecimal
 * @param everybody whether it belongs to a round that was opened, which everybody may see
 */
public record PictureFile(byte[] jpeg, String sha256, boolean everybody) {}
