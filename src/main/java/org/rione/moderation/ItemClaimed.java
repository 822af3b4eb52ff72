package org.rione.moderation;

import java.time.Instant;
import org.rione.shared.DomainEvent;

/** A moderator took an item. */
public record ItemClaimed(ReviewItemId item, ContentRef content, Instant at) implements DomainEvent {}
