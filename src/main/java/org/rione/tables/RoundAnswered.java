package org.rione.tables;

import java.time.Instant;
import org.rione.shared.DomainEvent;

/** The offices have answered to every priority of the round. */
public record RoundAnswered(RoundId round, Instant at) implements DomainEvent {}
