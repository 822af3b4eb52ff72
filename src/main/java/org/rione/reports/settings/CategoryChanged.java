package org.rione.reports.settings;

import java.time.Instant;
import org.rione.shared.DomainEvent;

/** The administration added or changed a category. */
public record CategoryChanged(String category, boolean added, Instant at) implements DomainEvent {}
