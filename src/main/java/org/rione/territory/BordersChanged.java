package org.rione.territory;

import java.time.Instant;
import org.rione.shared.DomainEvent;

/** Somebody gave the city new borders. */
public record BordersChanged(int quarters, Instant at) implements DomainEvent {}
