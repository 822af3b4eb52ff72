package org.rione.identity;

import java.io.Serializable;
import java.util.UUID;

/** Identifies a municipal office, or an external contractor that answers like one. */
public record OfficeId(UUID value) implements Serializable {}
