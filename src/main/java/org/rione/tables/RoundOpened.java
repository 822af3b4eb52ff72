package org.rione.tables;

import java.time.Instant;
import org.rione.shared.DomainEvent;

public record RoundOpened(RoundId round, int electorate, Instant closesAt, Instant at) implements DomainEvent {}
