package org.rione.tables;

import java.time.Instant;
import org.rione.shared.DomainEvent;

/**
 * The result is public.
 *
 * @param sha256 of the file that anybody can count again
 */
public record RoundPublished(RoundId round, String sha256, Instant at) implements DomainEvent {}
