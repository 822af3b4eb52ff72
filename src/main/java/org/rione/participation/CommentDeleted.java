package org.rione.participation;

import java.time.Instant;
import java.util.UUID;
import org.rione.shared.DomainEvent;

/** Its author took a comment away. */
public record CommentDeleted(UUID comment, Instant at) implements DomainEvent {}
