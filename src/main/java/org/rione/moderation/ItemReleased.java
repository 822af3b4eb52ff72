package org.rione.moderation;

import java.time.Instant;
import org.rione.shared.DomainEvent;

/** A moderator gave an item back without a decision. */
public record ItemReleased(ReviewItemId item, ContentRef content, Instant at) implements DomainEvent {}
