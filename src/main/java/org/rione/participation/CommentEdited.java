package org.rione.participation;

import java.time.Instant;
import java.util.UUID;
import org.rione.shared.DomainEvent;

/** Its author changed a comment. */
public record CommentEdited(UUID comment, long version, boolean held, Instant at) implements DomainEvent {}
