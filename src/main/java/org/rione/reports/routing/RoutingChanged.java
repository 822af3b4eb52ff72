package org.rione.reports.routing;

import java.time.Instant;
import org.rione.shared.DomainEvent;

/** The administration changed the table of rules. */
public record RoutingChanged(int rules, Instant at) implements DomainEvent {}
