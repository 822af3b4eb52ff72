package org.rione.reports.desk;

import java.time.Instant;
import java.util.UUID;
import org.rione.shared.DomainEvent;

/** The administration added, changed or removed a template. */
public record TemplateChanged(UUID template, boolean removed, Instant at) implements DomainEvent {}
