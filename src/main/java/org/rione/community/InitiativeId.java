package org.rione.community;

import java.io.Serializable;
import java.util.UUID;

/** Identifies an initiative. */
public record InitiativeId(UUID value) implements Serializable {}
