package org.rione.tables;

import java.time.Instant;
import org.rione.shared.DomainEvent;

/** The round closed and its secret was destroyed: from now on nobody can tie a ballot to a person. */
public record RoundClosed(RoundId round, int ballots, String fingerprint, Instant at) implements DomainEvent {}
