package org.rione.moderation;

import java.time.Instant;
import org.rione.shared.DomainEvent;

/** From now on content of this kind is reviewed before or after it becomes visible. */
public record PolicyChanged(ContentKind kind, Mode mode, Instant at) implements DomainEvent {}
