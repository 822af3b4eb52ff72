package org.rione.moderation;

import java.time.Instant;
import org.rione.shared.DomainEvent;

/** A moderator covered parts of a photo; the original is kept under lock. */
public record PhotoCovered(ContentRef content, int areas, Instant at) implements DomainEvent {}
