package org.rione.reports.deadlines;

import java.time.Instant;
import org.rione.shared.DomainEvent;

/** The city's own holidays were changed; days promised before keep their date. */
public record HolidaysChanged(int month, int day, boolean added, Instant at) implements DomainEvent {}
