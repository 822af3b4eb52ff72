package org.rione.tables;

import java.io.Serializable;
import java.util.UUID;

/** Identifies a voting round. */
public record RoundId(UUID value) implements Serializable {}
