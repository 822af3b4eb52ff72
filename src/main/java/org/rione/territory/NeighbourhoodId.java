package org.rione.territory;

import java.io.Serializable;
import java.util.UUID;

/** Identifies a neighbourhood for as long as it keeps its slug. */
public record NeighbourhoodId(UUID value) implements Serializable {}
