package org.rione.reports.streets;

import java.time.Instant;
import org.rione.shared.DomainEvent;

/** The list of streets was replaced. */
public record StreetsImported(int streets, Instant at) implements DomainEvent {}
