package org.rione.tables;

import java.time.Instant;
import org.rione.shared.DomainEvent;

/** A table was founded, or its members changed. */
public record TableChanged(TableId table, String what, Instant at) implements DomainEvent {}
