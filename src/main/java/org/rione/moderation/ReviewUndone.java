package org.rione.moderation;

import java.time.Instant;
import org.rione.shared.DomainEvent;

/** A moderator took a decision back at once: the content is again as it was before. */
public record ReviewUndone(ReviewItemId item, ContentRef content, Outcome outcome, Instant at) implements DomainEvent {}
