package org.rione.tables;

import java.time.Instant;
import org.rione.shared.DomainEvent;

/** The numbers of the public lot were entered, after the closing and from the source named before the opening. */
public record LotDrawn(RoundId round, String seed, Instant at) implements DomainEvent {}
