package org.rione.moderation;

import java.time.Instant;
import org.rione.shared.DomainEvent;

/** Somebody notified content and named the rule it breaks in their eyes. */
public record ContentNotified(ReviewItemId item, ContentRef content, Rule rule, Instant at) implements DomainEvent {}
