package org.rione.moderation;

import java.time.Instant;
import org.rione.shared.DomainEvent;

/** A moderator left an item to somebody else. */
public record ItemPassedOn(ReviewItemId item, ContentRef content, Instant at) implements DomainEvent {}
