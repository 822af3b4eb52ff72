package org.rione.tables;

import java.time.Instant;
import org.rione.shared.DomainEvent;

public record RoundPublished(RoundId round, Instant at) implements DomainEvent {}
