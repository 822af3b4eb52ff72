package org.rione.tables;

import java.time.Instant;
import org.rione.shared.DomainEvent;

public record RoundDrafted(RoundId round, TableId table, Instant at) implements DomainEvent {}
