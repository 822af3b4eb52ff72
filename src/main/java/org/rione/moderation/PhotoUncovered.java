package org.rione.moderation;

import java.time.Instant;
import org.rione.shared.DomainEvent;

/** A moderator took the covers of a photo back: everybody sees the original again. */
public record PhotoUncovered(ContentRef content, Instant at) implements DomainEvent {}
