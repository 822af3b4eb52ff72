package org.rione.tables;

import java.time.Instant;
import org.rione.shared.DomainEvent;

/** The closing instant passed and the round's secret was destroyed; sheets of paper are still to be read. */
public record VotingEnded(RoundId round, Instant at) implements DomainEvent {}
