package org.rione.tables;

import java.io.Serializable;
import java.util.UUID;

/** Identifies an option of a voting round. */
public record OptionId(UUID value) implements Serializable {}
