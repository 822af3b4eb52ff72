package org.rione.tables;

import java.io.Serializable;
import java.util.UUID;

/** Identifies a neighbourhood table. */
public record TableId(UUID value) implements Serializable {}
