package org.rione.tables.session;

import java.time.Instant;
import org.rione.shared.DomainEvent;
import org.rione.tables.RoundId;

/** @param what "opened", "ended", "tablet" (a tablet was connected) or "code" (a personal code was given out) */
public record SessionChanged(RoundId round, String what, Instant at) implements DomainEvent {}
