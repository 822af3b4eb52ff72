package org.rione.community;

import java.io.Serializable;
import java.util.UUID;

/** Identifies an association. */
public record AssociationId(UUID value) implements Serializable {}
