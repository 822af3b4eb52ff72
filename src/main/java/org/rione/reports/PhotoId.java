package org.rione.reports;

import java.io.Serializable;
import java.util.UUID;

/** Identifies a photo; part of its address, so it is random enough not to be guessed. */
public record PhotoId(UUID value) implements Serializable {}
